package org.partnercabinet.application.reward;

import java.time.Clock;
import java.util.Optional;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.partner.Partners;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.money.Percent;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.reward.PercentHistory;

/** An administrator gives a partner their own percent, or the programme's again. Deals won before keep theirs. */
public final class ChangeRewardPercent {
    private final Transactions transactions;
    private final Partners partners;
    private final Percents percents;
    private final Clock clock;

    public ChangeRewardPercent(Transactions transactions, Partners partners, Percents percents, Clock clock) {
        this.transactions = transactions;
        this.partners = partners;
        this.percents = percents;
        this.clock = clock;
    }

    /** @param percent empty for the programme's */
    public void handle(PartnerId partner, Optional<Percent> percent, AccountId by) {
        transactions.run(() -> {
            partners.change(partner, p -> p.withRewardPercent(percent));
            percents.add(Optional.of(partner), new PercentHistory.Change(percent, clock.instant(), Optional.of(by)));
        });
    }
}
