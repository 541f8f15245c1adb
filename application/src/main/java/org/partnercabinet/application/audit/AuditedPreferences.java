package org.partnercabinet.application.audit;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.partnercabinet.application.identity.Preferences;
import org.partnercabinet.application.partner.Partners;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Preference;

/** How people want their pages: a language that was changed also changes what is sent to them. */
public record AuditedPreferences(Preferences inner, Partners partners, Journal journal) implements Preferences {
    @Override
    public Preference change(AccountId account, UnaryOperator<Preference> change) {
        var seen = new Seen<>(change);
        return seen.told(inner.change(account, seen), (before, after) -> {
            if (!before.equals(after))
                journal.write(
                        "preference.changed", AuditedSessions.about(account, partners), facts(before), facts(after));
        });
    }

    private static Map<String, String> facts(Preference preference) {
        return Facts.of("language", preference.language())
                .and("theme", preference.theme())
                .map();
    }
}
