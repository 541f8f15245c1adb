package org.partnercabinet.persistence.distribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.partnercabinet.domain.distribution.Appeal;
import org.partnercabinet.domain.distribution.OperatorId;

/** What is counted as it happens, so that nothing ever counts appeals: who has how many, what waits, whose they are. */
final class Counts {
    static final long NOBODY = 0;

    private record Tally(long source, long operator) implements Comparable<Tally> {
        @Override
        public int compareTo(Tally other) {
            int bySource = Long.compare(source, other.source);
            return bySource == 0 ? Long.compare(operator, other.operator) : bySource;
        }
    }

    private final Map<Tally, Long> tallies = new TreeMap<>();
    private final Map<Long, Long> waiting = new TreeMap<>();
    private final Map<UUID, Long> leads = new TreeMap<>();

    void came(Appeal appeal) {
        add(appeal.source().value(), owner(appeal), 1, appeal.isWaiting());
        leads.merge(appeal.client().value(), 1L, Long::sum);
    }

    void changed(AppealWriter.Stored before, Appeal appeal) {
        add(before.source(), before.owner(), -1, before.state().equals("waiting"));
        add(before.source(), owner(appeal), 1, appeal.isWaiting());
    }

    void write(Handle handle) {
        tallies.values().removeIf(by -> by == 0);
        waiting.values().removeIf(by -> by == 0);
        tally(handle);
        on(handle, "update source set waiting = waiting + :by where id = :id", waiting);
        on(handle, "update lead set appeals = appeals + :by where client = :id", leads);
    }

    private void add(long source, long operator, long by, boolean waits) {
        tallies.merge(new Tally(source, operator), by, Long::sum);
        if (waits) waiting.merge(source, by, Long::sum);
    }

    private void tally(Handle handle) {
        int[] known = tally(handle, """
                update appeal_tally set appeals = appeals + :by where source = :source and operator = :operator""", List.copyOf(tallies.keySet()));
        var fresh = new ArrayList<Tally>();
        int at = 0;
        for (Tally tally : tallies.keySet()) {
            if (known[at++] == 0) fresh.add(tally);
        }
        tally(handle, "insert into appeal_tally (source, operator, appeals) values (:source, :operator, :by)", fresh);
    }

    private int[] tally(Handle handle, String sql, List<Tally> which) {
        if (which.isEmpty()) return new int[0];
        var batch = handle.prepareBatch(sql);
        which.forEach(tally -> batch.bind("source", tally.source())
                .bind("operator", tally.operator())
                .bind("by", tallies.get(tally))
                .add());
        return batch.execute();
    }

    private static <K> void on(Handle handle, String sql, Map<K, Long> changes) {
        if (changes.isEmpty()) return;
        var batch = handle.prepareBatch(sql);
        changes.forEach((id, by) -> batch.bind("id", id).bind("by", by).add());
        batch.execute();
    }

    private static long owner(Appeal appeal) {
        return AppealColumns.owner(appeal).map(OperatorId::value).orElse(NOBODY);
    }
}
