package org.partnercabinet.http.payout;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.payout.PayReferrals;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.payout.PayoutId;
import org.partnercabinet.http.web.Language;
import org.partnercabinet.http.web.Messages;

/** What became of each of many. */
public record BatchView(List<OutcomeView> items, int done, int refused) {
    /**
     * @param partnerId absent for what was named by its payout
     * @param payoutId absent when nothing was paid
     * @param ok whether it is done now
     * @param code why not, for programs; {@code detail} for people
     */
    public record OutcomeView(
            Optional<UUID> partnerId,
            Optional<UUID> payoutId,
            boolean ok,
            Optional<String> code,
            Optional<String> detail) {

        static OutcomeView of(PayoutId payout, Optional<Refusal> refusal, Language language) {
            return of(Optional.empty(), Optional.of(payout.value()), refusal, language);
        }

        static OutcomeView of(PayReferrals.Paid paid, Language language) {
            return of(
                    Optional.of(paid.partner().value()), paid.payout().map(PayoutId::value), paid.refusal(), language);
        }

        private static OutcomeView of(
                Optional<UUID> partner, Optional<UUID> payout, Optional<Refusal> refusal, Language language) {
            return new OutcomeView(
                    partner,
                    payout,
                    refusal.isEmpty(),
                    refusal.map(Refusal::code),
                    refusal.map(no -> Messages.in(language).text(no.code(), no.details())));
        }
    }

    static BatchView of(List<OutcomeView> items) {
        int done = (int) items.stream().filter(OutcomeView::ok).count();
        return new BatchView(items, done, items.size() - done);
    }
}
