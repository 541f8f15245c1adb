package org.partnercabinet.application.audit;

import java.util.Optional;
import org.partnercabinet.application.audit.AuditEntry.Subject;
import org.partnercabinet.application.identity.FailedSignIns;
import org.partnercabinet.application.partner.Partners;
import org.partnercabinet.domain.identity.Account;
import org.partnercabinet.domain.identity.Email;

/** Who tried to come in, in vain. */
public record AuditedSignIns(Partners partners, Journal journal) implements FailedSignIns {
    @Override
    public void add(Email email, Optional<Account> account) {
        var about = account.map(known -> AuditedSessions.about(known.id(), partners))
                .orElseGet(() -> new Subject("email", email.value(), Optional.empty()));
        journal.write(
                "sign-in.failed", about, Facts.NONE, Facts.of("email", email).map());
    }
}
