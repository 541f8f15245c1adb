package org.partnercabinet.application.reward;

import java.time.Clock;
import java.util.Optional;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.settings.Settings;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.reward.PercentHistory;
import org.partnercabinet.domain.settings.RewardSettings;

/** The programme's terms: set at the first start, changed by an administrator. */
public final class ChangeRewardSettings {
    private final Transactions transactions;
    private final Settings settings;
    private final Percents percents;
    private final Clock clock;

    public ChangeRewardSettings(Transactions transactions, Settings settings, Percents percents, Clock clock) {
        this.transactions = transactions;
        this.settings = settings;
        this.percents = percents;
        this.clock = clock;
    }

    /** The percent goes into its history when it is another one. */
    public RewardSettings handle(RewardSettings wanted, AccountId by) {
        return transactions.inTransaction(() -> settings.changeReward(before -> {
            if (!before.percent().equals(wanted.percent())) remember(wanted, Optional.of(by));
            return wanted;
        }));
    }

    /** Sets the terms if nobody did before. */
    public void ensure(RewardSettings initial) {
        transactions.run(() -> {
            if (settings.addReward(initial)) remember(initial, Optional.empty());
        });
    }

    private void remember(RewardSettings terms, Optional<AccountId> by) {
        percents.add(Optional.empty(), new PercentHistory.Change(Optional.of(terms.percent()), clock.instant(), by));
    }
}
