package org.partnercabinet.persistence.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.report.AnalyticsQueries.Ask;
import org.partnercabinet.application.report.ReportLine.Payment;
import org.partnercabinet.application.report.ReportLine.Payouts;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.persistence.Row;

/** What partners asked for, got and are owed, partner by partner. */
final class PayoutRows {
    private static final RowMapper<Asked> ASKED = Row.mapper(row -> new Asked(
            new PartnerId(row.id("partner")),
            row.constant(Payment.class, "status"),
            new Payouts(row.big("counted"), List.of(row.money("minor", "currency")))));
    private static final RowMapper<Sum> SUM =
            Row.mapper(row -> new Sum(new PartnerId(row.id("partner")), row.money("minor", "currency")));

    private record Asked(PartnerId partner, Payment state, Payouts sum) {}

    private record Sum(PartnerId partner, Money money) {}

    private PayoutRows() {}

    static Query scoped(Query query, Scope scope) {
        scope.partner().ifPresent(partner -> query.bind("partner", partner));
        return query;
    }

    private static Query asked(Handle handle, String sql, Ask ask) {
        return scoped(handle.createQuery(sql), ask.scope())
                .bind("start", ask.period().start())
                .bind("end", ask.period().end());
    }

    private static String ofPartner(Ask ask) {
        return ask.scope().partner().isPresent() ? " and partner = :partner" : "";
    }

    static Map<PartnerId, Map<Payment, Payouts>> requested(Handle handle, Ask ask) {
        var all = new HashMap<PartnerId, Map<Payment, Payouts>>();
        asked(
                        handle,
                        "select partner, status, currency, count(*) as counted, cast(sum(minor) as bigint) as minor"
                                + " from payout where requested_at >= :start and requested_at < :end" + ofPartner(ask)
                                + " group by partner, status, currency",
                        ask)
                .map(ASKED)
                .forEach(row -> all.computeIfAbsent(row.partner, partner -> new HashMap<>())
                        .merge(row.state, row.sum, Payouts::plus));
        return all;
    }

    static Map<PartnerId, List<Money>> paidOut(Handle handle, Ask ask) {
        return sums(asked(
                handle,
                "select partner, currency, cast(sum(minor) as bigint) as minor from payout"
                        + " where status = 'paid' and decided_at >= :start and decided_at < :end" + ofPartner(ask)
                        + " group by partner, currency",
                ask));
    }

    static Map<PartnerId, List<Money>> owed(Handle handle, Ask ask) {
        return sums(scoped(
                handle.createQuery("select partner, currency, cast(sum(minor) as bigint) as minor from ledger_account"
                        + " where kind in ('held', 'available', 'reserved')" + ofPartner(ask)
                        + " group by partner, currency having sum(minor) <> 0"),
                ask.scope()));
    }

    private static Map<PartnerId, List<Money>> sums(Query query) {
        var all = new HashMap<PartnerId, List<Money>>();
        query.map(SUM)
                .forEach(row -> all.computeIfAbsent(row.partner, partner -> new ArrayList<>())
                        .add(row.money));
        return all;
    }
}
