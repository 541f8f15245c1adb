package org.partnercabinet.application.audit;

import java.util.Optional;
import org.partnercabinet.application.identity.PasswordResets;
import org.partnercabinet.application.partner.Partners;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.PasswordReset;

/** Forgotten passwords: who asked for a link and who made one. */
public record AuditedPasswordResets(PasswordResets inner, Partners partners, Journal journal)
        implements PasswordResets {
    @Override
    public Optional<PasswordReset> of(AccountId account) {
        return inner.of(account);
    }

    @Override
    public Optional<AccountId> whose(String tokenHash) {
        return inner.whose(tokenHash);
    }

    @Override
    public void put(PasswordReset reset) {
        inner.put(reset);
        if (!journal.isSomebody()) return;
        String action = reset.askedAt().isPresent() ? "password.asked" : "password.link-made";
        var until =
                reset.askedAt().isPresent() ? Optional.empty() : reset.token().map(PasswordReset.Token::expiresAt);
        var about = AuditedSessions.about(reset.account(), partners);
        journal.write(action, about, Facts.NONE, Facts.of("expires_at", until).map());
    }

    @Override
    public void remove(AccountId account) {
        inner.remove(account);
    }
}
