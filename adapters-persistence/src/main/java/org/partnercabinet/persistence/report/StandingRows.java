package org.partnercabinet.persistence.report;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.partnercabinet.application.report.AnalyticsQueries.Ask;
import org.partnercabinet.application.report.AnalyticsQueries.Standing;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.persistence.Row;

/** How leads and deals stand now. One statement. */
final class StandingRows {
    private StandingRows() {}

    static Standing all(Handle handle, Ask ask) {
        var counts = new HashMap<String, Long>();
        read(handle, ask, "", row -> counts.put(row.text("entity") + row.text("semantics"), row.big("counted")));
        return standing(counts);
    }

    static Map<PartnerId, Standing> byPartner(Handle handle, Ask ask) {
        var counts = new HashMap<PartnerId, Map<String, Long>>();
        read(
                handle,
                ask,
                "d.partner, ",
                row -> counts.computeIfAbsent(new PartnerId(row.id("partner")), partner -> new HashMap<>())
                        .put(row.text("entity") + row.text("semantics"), row.big("counted")));
        var all = new HashMap<PartnerId, Standing>();
        counts.forEach((partner, theirs) -> all.put(partner, standing(theirs)));
        return all;
    }

    private static void read(Handle handle, Ask ask, String also, Row.Reader<?> into) {
        String sql = "select " + also + "d.entity, d.semantics, count(*) as counted from deal d"
                + " where d.opened_at >= :start and d.opened_at < :end" + EventRows.concerns(ask, "d")
                + " group by " + also + "d.entity, d.semantics";
        EventRows.bind(handle.createQuery(sql), ask).map(Row.mapper(into)).list();
    }

    private static Standing standing(Map<String, Long> counts) {
        return new Standing(
                counts.getOrDefault("leadopen", 0L),
                counts.getOrDefault("leadwon", 0L),
                counts.getOrDefault("leadlost", 0L),
                counts.getOrDefault("dealopen", 0L),
                counts.getOrDefault("dealwon", 0L),
                counts.getOrDefault("deallost", 0L));
    }
}
