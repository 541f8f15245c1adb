package org.partnercabinet.persistence.report;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.partnercabinet.application.report.AnalyticsQueries.Ask;
import org.partnercabinet.application.report.Figures;
import org.partnercabinet.application.report.Figures.Earned;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.persistence.PlannedAnew;
import org.partnercabinet.persistence.Row;

/** Referrals, deals and wins, grouped by something, each by the moment it happened. Three statements. */
final class EventRows {
    private static final Event REFERRAL = new Event("referral", "r", "r.created_at", "");

    /** Not said to be deals: H2 would take an index by that, and a stretch of time has far fewer than all that are. */
    private static final Event DEAL =
            new Event("deal", "d", "d.opened_at", " and d.entity <> 'lead' and d.semantics <> 'deleted'");

    private static final Event WON =
            new Event("deal", "d", "d.won_at", " and d.entity <> 'lead' and d.semantics = 'won'");

    private static final String AMOUNT = ", d.amount_currency, d.amount_minor, d.reward_minor";
    private static final String SUMS =
            ", cast(sum(amount_minor) as bigint) as amount, cast(sum(reward_minor) as bigint) as reward";

    /** @param row its alias. @param which of them count */
    private record Event(String table, String row, String moment, String which) {}

    record Group<K>(K key, Figures figures) {}

    private EventRows() {}

    static <K> List<Group<K>> all(Handle handle, Ask ask, Grouping<K> grouping) {
        var groups = new ArrayList<Group<K>>();
        String referrals = counted("", grouping.names(), inner(REFERRAL, "", ask, grouping));
        read(handle, referrals, ask, grouping, row -> Figures.ofReferrals(row.big("counted")), groups);
        String deals = counted("", grouping.names(), inner(DEAL, "", ask, grouping));
        read(handle, deals, ask, grouping, row -> Figures.ofDeals(row.big("counted")), groups);
        String won = counted(SUMS, grouping.names() + ", amount_currency", inner(WON, AMOUNT, ask, grouping));
        read(handle, won, ask, grouping, EventRows::won, groups);
        return groups;
    }

    private static String counted(String also, String names, String events) {
        return "select " + names + ", count(happened_at) as counted" + also + " from (" + events + ") x group by "
                + names;
    }

    private static String inner(Event event, String also, Ask ask, Grouping<?> grouping) {
        String select = "select " + grouping.select(event.row) + ", " + event.moment + " as happened_at" + also;
        String rest = event.which + concerns(ask, event.row);
        String table = event.table + " " + event.row;
        if (grouping.stretches().isPresent())
            return select + " from " + Stretches.ROWS + " left join " + table + " on " + event.moment
                    + " >= b.first_at and " + event.moment + " < b.next_at" + rest;
        // A deal's own row says enough, unless it is asked what only its referral knows.
        boolean asks = grouping.asksReferral() && event != REFERRAL;
        return select + " from " + table + (asks ? " join referral r on r.id = d.referral" : "") + " where "
                + event.moment + " >= :start and " + event.moment + " < :end" + rest;
    }

    private static Figures won(Row row) throws SQLException {
        Optional<Money> amount = row.maybeMoney("amount", "amount_currency");
        if (amount.isEmpty()) return Figures.ofWon(row.big("counted"), Optional.empty());
        Money reward = row.money("reward", "amount_currency");
        return Figures.ofWon(row.big("counted"), amount.map(sum -> new Earned(sum, reward)));
    }

    /** Stretches in which nothing happened are there with nothing. */
    private static <K> void read(
            Handle handle,
            String sql,
            Ask ask,
            Grouping<K> grouping,
            Row.Reader<Figures> figures,
            List<Group<K>> into) {
        RowMapper<Figures> mapper = Row.mapper(figures);
        Query query = bind(handle.createQuery(sql), ask).addCustomizer(new PlannedAnew());
        grouping.stretches().ifPresent(stretches -> stretches.bind(query));
        query.map((rows, context) -> rows.getLong("counted") == 0
                        ? Optional.<Group<K>>empty()
                        : Optional.of(new Group<>(grouping.key().map(rows, context), mapper.map(rows, context))))
                .forEach(group -> group.ifPresent(into::add));
    }

    static Query bind(Query query, Ask ask) {
        ask.scope().partner().ifPresent(partner -> query.bind("partner", partner));
        ask.link().ifPresent(link -> query.bind("link", link));
        return query.bind("start", ask.period().start())
                .bind("end", ask.period().end());
    }

    static String concerns(Ask ask, String row) {
        return (ask.scope().partner().isPresent() ? " and " + row + ".partner = :partner" : "")
                + (ask.link().isPresent() ? " and " + row + ".link = :link" : "");
    }
}
