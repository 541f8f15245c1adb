package org.partnercabinet.application.memory;

import java.util.function.UnaryOperator;
import org.partnercabinet.application.identity.Preferences;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Preference;

record MemoryPreferences(MemoryDatabase db) implements Preferences {
    @Override
    public Preference change(AccountId account, UnaryOperator<Preference> change) {
        db.expectTransaction();
        if (db.accounts.find(account).isEmpty()) throw Refusal.notFound("account");
        Preference changed = change.apply(db.preferences.find(account).orElse(Preference.NONE));
        db.preferences.put(account, changed);
        return changed;
    }
}
