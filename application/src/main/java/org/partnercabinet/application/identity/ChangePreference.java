package org.partnercabinet.application.identity;

import java.util.function.UnaryOperator;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Preference;

/** Somebody says how they want their pages, from now on and on every device. */
public final class ChangePreference {
    private final Transactions transactions;
    private final Preferences preferences;

    public ChangePreference(Transactions transactions, Preferences preferences) {
        this.transactions = transactions;
        this.preferences = preferences;
    }

    public Preference handle(AccountId account, UnaryOperator<Preference> change) {
        return transactions.inTransaction(() -> preferences.change(account, change));
    }
}
