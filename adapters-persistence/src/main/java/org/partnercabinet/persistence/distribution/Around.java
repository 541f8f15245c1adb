package org.partnercabinet.persistence.distribution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.persistence.Row;

/** Where something waits that the people of some sources could take, or those with whom these share other sources. */
record Around(Handle handle, Collection<SourceId> sources) {
    private record Chair(SourceId source, long operator) {}

    private static final RowMapper<Chair> CHAIR =
            Row.mapper(row -> new Chair(new SourceId(row.big("source")), row.big("operator")));

    /** One statement; a second if something waits elsewhere. */
    Map<SourceId, Long> waiting() {
        Map<SourceId, Long> waiting =
                handle.createQuery("select id, waiting from source where waiting > 0").map(JdbiQueue.COUNT).stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (sources.containsAll(waiting.keySet())) return waiting;
        Set<SourceId> reached = reached(waiting.keySet());
        waiting.keySet().retainAll(reached);
        return waiting;
    }

    private Set<SourceId> reached(Collection<SourceId> waiting) {
        Map<SourceId, List<Long>> people = new HashMap<>();
        Map<Long, List<SourceId>> places = new HashMap<>();
        for (Chair chair : chairs(waiting)) {
            people.computeIfAbsent(chair.source(), id -> new ArrayList<>()).add(chair.operator());
            places.computeIfAbsent(chair.operator(), id -> new ArrayList<>()).add(chair.source());
        }
        Set<SourceId> reached = new HashSet<>(sources);
        var next = new ArrayList<>(sources);
        while (!next.isEmpty()) {
            for (long operator : people.getOrDefault(next.remove(next.size() - 1), List.of())) {
                for (SourceId source : places.getOrDefault(operator, List.of())) {
                    if (reached.add(source)) next.add(source);
                }
                places.remove(operator);
            }
        }
        return reached;
    }

    /** Of who has a free place: nobody else gets anything now. */
    private List<Chair> chairs(Collection<SourceId> waiting) {
        var all = new HashSet<>(waiting);
        all.addAll(sources);
        return handle.createQuery("""
                        select x.source, x.operator from seat x join operator o on o.id = x.operator
                        where x.source = any(:sources) and o.active = true and o.current_load < o.max_load""")
                .bindArray("sources", Long.class, Numbered.values(all, SourceId::value))
                .map(CHAIR)
                .list();
    }
}
