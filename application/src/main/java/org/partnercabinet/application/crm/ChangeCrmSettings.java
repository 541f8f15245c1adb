package org.partnercabinet.application.crm;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.crm.CrmSettings;

/** An administrator says what referrals become in the portal. Only what the portal has can be chosen. */
public final class ChangeCrmSettings {
    private final Transactions transactions;
    private final CrmSetup setup;
    private final Supplier<CrmSettings> current;
    private final ChosenFromPortal chosen;
    private final Sweeping sweeping;
    private final Clock clock;

    public ChangeCrmSettings(
            Transactions transactions,
            CrmSetup setup,
            Supplier<CrmSettings> current,
            CrmDictionaries dictionaries,
            Sweeping sweeping,
            Clock clock) {
        this.transactions = transactions;
        this.setup = setup;
        this.current = current;
        this.chosen = new ChosenFromPortal(dictionaries);
        this.sweeping = sweeping;
        this.clock = clock;
    }

    /**
     * @throws org.partnercabinet.domain.Refusal INVALID {@code crm.not-in-portal} at the field; UNAVAILABLE
     *     {@code crm.unavailable} when the portal cannot be asked
     */
    public CrmSettings handle(CrmSettings wanted) {
        chosen.check(wanted, Optional.of(current.get()));
        return transactions.inTransaction(() -> {
            CrmSettings settings = wanted.after(current.get());
            setup.put(settings);
            sweeping.plan(clock.instant().plus(settings.sweep().every()));
            return settings;
        });
    }
}
