package org.partnercabinet.application.audit;

import java.util.Optional;
import org.partnercabinet.application.identity.FailedSignIns;
import org.partnercabinet.application.partner.Partners;
import org.partnercabinet.domain.identity.Account;
import org.partnercabinet.domain.identity.Email;

/**
 * Who tried to come in, in vain. Tries with an e-mail that nobody has are not written down: there is no end to them, and
 * nobody whom they concern.
 */
public record AuditedSignIns(Partners partners, Journal journal) implements FailedSignIns {
    @Override
    public void add(Email email, Optional<Account> account) {
        account.ifPresent(known -> journal.write(
                "sign-in.failed",
                AuditedSessions.about(known.id(), partners),
                Facts.NONE,
                Facts.of("email", email).map()));
    }
}
