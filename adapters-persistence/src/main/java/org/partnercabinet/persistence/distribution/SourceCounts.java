package org.partnercabinet.persistence.distribution;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.persistence.Row;

/** What is kept of each source's queue and team, beside what there is. Behind the gate. */
record SourceCounts(Handle handle) {
    private record Counted(SourceId id, long kept, boolean keptRoutable, long waiting, boolean routable) {
        boolean isWrong() {
            return kept != waiting || keptRoutable != routable;
        }
    }

    private static final RowMapper<Counted> COUNTED = Row.mapper(row -> new Counted(
            new SourceId(row.big("id")), row.big("waiting"), row.is("routable"), row.big("waits"), row.is("weighs")));

    /** Those that were wrong, and are right now. */
    List<SourceId> mended() {
        List<Counted> wrong = handle.createQuery("""
                        select s.id, s.waiting, s.routable,
                            (select count(*) from appeal a where a.source = s.id and a.state = 'waiting') as waits,
                            exists (select 1 from seat x where x.source = s.id and x.weight > 0) as weighs
                        from source s
                        order by s.id""").map(COUNTED).stream()
                .filter(Counted::isWrong)
                .toList();
        if (!wrong.isEmpty()) write(wrong);
        return wrong.stream().map(Counted::id).toList();
    }

    private void write(List<Counted> counts) {
        var batch = handle.prepareBatch("update source set waiting = :waiting, routable = :routable where id = :id");
        counts.forEach(counted -> batch.bind("id", counted.id().value())
                .bind("waiting", counted.waiting())
                .bind("routable", counted.routable())
                .add());
        batch.execute();
    }
}
