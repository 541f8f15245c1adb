package org.partnercabinet.application.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.report.AnalyticsQueries.Ask;
import org.partnercabinet.application.report.AnalyticsQueries.Standing;
import org.partnercabinet.application.report.ReportLine.Payment;
import org.partnercabinet.application.report.ReportLine.Payouts;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.Semantics;

/** The numbers of reports, partner by partner: each a constant number of statements, however many partners there are. */
public interface ReportQueries {
    /** Everybody in the scope, in the order of their codes. */
    List<Named> partners(Scope scope);

    /** What {@link AnalyticsQueries#days} counts, by partner and by number of the step; what is nothing may be left out. */
    Map<PartnerId, Map<Integer, Figures>> figures(Ask ask, Steps steps);

    Map<PartnerId, Standing> standing(Ask ask);

    /** Asked for in the period. */
    Map<PartnerId, Map<Payment, Payouts>> payouts(Ask ask);

    /** Paid in the period, and owed now; none of them is zero. */
    Owing owing(Ask ask);

    /** Brought in the period, in their order; each call is a few statements. @param after empty: from the first */
    List<Brought> referrals(PartnerId partner, Period period, Optional<Place> after, int most);

    /** When the first partner came. */
    Optional<Instant> beginning();

    record Named(PartnerId id, String code, String name, String email) {}

    record Owing(Map<PartnerId, List<Money>> paidOut, Map<PartnerId, List<Money>> owed) {}

    record Place(Instant createdAt, UUID id) {}

    /**
     * @param state what its deals mean together: won if any is; else open, lost; empty before it has one
     * @param amount of won deals, one for each currency
     * @param reward what the ledger has of it, and how much of that is paid
     */
    record Brought(
            Place place,
            String client,
            Optional<Semantics> state,
            List<Money> amount,
            List<Money> reward,
            List<Money> paid) {
        public Brought {
            amount = ReportLine.sums(amount);
            reward = ReportLine.sums(reward);
            paid = ReportLine.sums(paid);
        }
    }
}
