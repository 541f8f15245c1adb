package org.partnercabinet.persistence.report;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.partnercabinet.application.report.AnalyticsQueries.Ask;
import org.partnercabinet.application.report.AnalyticsQueries.Standing;
import org.partnercabinet.application.report.Figures;
import org.partnercabinet.application.report.Figures.Earned;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.persistence.Row;

/** Referrals, deals and wins, grouped by something, each by the moment it happened. Three statements. */
final class EventRows {
    /** Said so that H2 does not take an index by it: a stretch of time has far fewer than all that are no leads. */
    private static final String NO_LEAD = "d.entity <> 'lead'";

    private static final String POSITIVE = "greatest(amount_minor, 0)";

    /**
     * For each won deal by itself, as the ledger was told: half up, and a sum below zero earns nothing. Ten thousands and
     * the rest of a sum apart: whole numbers are quick, and so none is too great for them.
     */
    private static final String REWARD = "cast(sum(" + POSITIVE + " / 10000 * coalesce(percent, 0) + (mod(" + POSITIVE
            + ", 10000) * coalesce(percent, 0) + 5000) / 10000) as bigint) as reward";

    /**
     * How to group.
     *
     * @param columns expressions by the names that {@code key} reads; {@code {at}} stands for the moment that counts,
     *     {@code {row}} for what happened, which has a {@code partner} and a {@code link}, {@code r} for its referral
     */
    record Grouping<K>(Map<String, String> columns, RowMapper<K> key) {
        Grouping {
            columns = new TreeMap<>(columns);
        }

        static <K> Grouping<K> by(String bucket, RowMapper<K> key) {
            return new Grouping<>(Map.of("bucket", bucket), key);
        }

        boolean asksReferral() {
            return columns.values().stream().anyMatch(column -> column.contains("r."));
        }

        String select(String row, String moment) {
            return columns.entrySet().stream()
                    .map(column -> column.getValue()
                                    .replace("{at}", row + "." + moment)
                                    .replace("{row}", row) + " as "
                            + column.getKey())
                    .collect(joining(", "));
        }

        String names() {
            return String.join(", ", columns.keySet());
        }
    }

    record Group<K>(K key, Figures figures) {}

    private EventRows() {}

    static <K> List<Group<K>> all(Handle handle, Ask ask, Grouping<K> grouping) {
        var groups = new ArrayList<Group<K>>();
        referrals(handle, ask, grouping, groups);
        deals(handle, ask, grouping, groups);
        won(handle, ask, grouping, groups);
        return groups;
    }

    private static <K> void referrals(Handle handle, Ask ask, Grouping<K> grouping, List<Group<K>> into) {
        String sql = "select " + grouping.names() + ", count(*) as counted from (select "
                + grouping.select("r", "created_at")
                + " from referral r where r.created_at >= :start and r.created_at < :end" + concerns(ask, "r")
                + ") x group by " + grouping.names();
        read(handle, sql, ask, grouping, row -> Figures.ofReferrals(row.big("counted")), into);
    }

    private static <K> void deals(Handle handle, Ask ask, Grouping<K> grouping, List<Group<K>> into) {
        String sql = "select " + grouping.names() + ", count(*) as counted from (select "
                + grouping.select("d", "opened_at") + from(grouping)
                + " where " + NO_LEAD + " and d.semantics <> 'deleted'"
                + " and d.opened_at >= :start and d.opened_at < :end" + concerns(ask, "d") + ") x group by "
                + grouping.names();
        read(handle, sql, ask, grouping, row -> Figures.ofDeals(row.big("counted")), into);
    }

    private static <K> void won(Handle handle, Ask ask, Grouping<K> grouping, List<Group<K>> into) {
        String sql = "select " + grouping.names() + ", amount_currency, count(*) as counted,"
                + " cast(sum(amount_minor) as bigint) as amount, " + REWARD + " from (select "
                + grouping.select("d", "won_at") + ", d.amount_currency, d.amount_minor, d.percent" + from(grouping)
                + " where " + NO_LEAD + " and d.semantics = 'won' and d.won_at >= :start and d.won_at < :end"
                + concerns(ask, "d") + ") x group by " + grouping.names() + ", amount_currency";
        read(handle, sql, ask, grouping, EventRows::won, into);
    }

    /** A deal's own row says enough, unless it is asked what only its referral knows. */
    private static String from(Grouping<?> grouping) {
        return " from deal d" + (grouping.asksReferral() ? " join referral r on r.id = d.referral" : "");
    }

    static Standing standing(Handle handle, Ask ask) {
        var counts = new HashMap<String, Long>();
        standing(handle, ask, "", row -> counts.put(row.text("entity") + row.text("semantics"), row.big("counted")));
        return standing(counts);
    }

    static Map<PartnerId, Standing> standingByPartner(Handle handle, Ask ask) {
        var counts = new HashMap<PartnerId, Map<String, Long>>();
        standing(
                handle,
                ask,
                "d.partner, ",
                row -> counts.computeIfAbsent(new PartnerId(row.id("partner")), partner -> new HashMap<>())
                        .put(row.text("entity") + row.text("semantics"), row.big("counted")));
        var all = new HashMap<PartnerId, Standing>();
        counts.forEach((partner, theirs) -> all.put(partner, standing(theirs)));
        return all;
    }

    private static void standing(Handle handle, Ask ask, String also, Row.Reader<?> into) {
        String sql = "select " + also + "d.entity, d.semantics, count(*) as counted from deal d"
                + " where d.opened_at >= :start and d.opened_at < :end" + concerns(ask, "d")
                + " group by " + also + "d.entity, d.semantics";
        bind(handle.createQuery(sql), ask).map(Row.mapper(into)).list();
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

    private static Figures won(Row row) throws SQLException {
        Optional<Money> amount = row.maybeMoney("amount", "amount_currency");
        if (amount.isEmpty()) return Figures.ofWon(row.big("counted"), Optional.empty());
        Money reward = row.money("reward", "amount_currency");
        return Figures.ofWon(row.big("counted"), amount.map(sum -> new Earned(sum, reward)));
    }

    private static <K> void read(
            Handle handle,
            String sql,
            Ask ask,
            Grouping<K> grouping,
            Row.Reader<Figures> figures,
            List<Group<K>> into) {
        RowMapper<Figures> mapper = Row.mapper(figures);
        bind(handle.createQuery(sql), ask)
                .map((rows, context) -> new Group<>(grouping.key.map(rows, context), mapper.map(rows, context)))
                .forEach(into::add);
    }

    private static Query bind(Query query, Ask ask) {
        ask.scope().partner().ifPresent(partner -> query.bind("partner", partner));
        ask.link().ifPresent(link -> query.bind("link", link));
        return query.bind("start", ask.period().start())
                .bind("end", ask.period().end());
    }

    private static String concerns(Ask ask, String row) {
        return (ask.scope().partner().isPresent() ? " and " + row + ".partner = :partner" : "")
                + (ask.link().isPresent() ? " and " + row + ".link = :link" : "");
    }
}
