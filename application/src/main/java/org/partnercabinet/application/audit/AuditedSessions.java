package org.partnercabinet.application.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.partnercabinet.application.audit.AuditEntry.Subject;
import org.partnercabinet.application.identity.Sessions;
import org.partnercabinet.application.partner.Partners;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Session;
import org.partnercabinet.domain.identity.SessionId;
import org.partnercabinet.domain.partner.Partner;

/** Sessions: who came in and who left. */
public record AuditedSessions(Sessions inner, Partners partners, Journal journal) implements Sessions {
    @Override
    public void add(Session session) {
        inner.add(session);
        if (!journal.isSomebody()) return;
        var facts = Facts.of("device", session.device().agent()).map();
        var by = journal.acting().as(session.account());
        journal.write(by, "account.signed-in", about(session.account(), partners), Facts.NONE, facts);
    }

    @Override
    public Optional<Session> change(SessionId id, UnaryOperator<Session> change) {
        var seen = new Seen<>(change);
        Optional<Session> changed = inner.change(id, seen);
        changed.ifPresent(after -> seen.told(after, this::ended));
        return changed;
    }

    private void ended(Session before, Session after) {
        if (before.endedAt().isPresent() || after.endedAt().isEmpty()) return;
        var facts = Facts.of("device", after.device().agent()).map();
        journal.write("account.signed-out", about(after.account(), partners), facts, Facts.NONE);
    }

    @Override
    public void see(SessionId id, Instant before, Instant now) {
        inner.see(id, before, now);
    }

    @Override
    public void endAll(AccountId account, Instant now) {
        inner.endAll(account, now);
    }

    @Override
    public void signOut(AccountId account, Instant now) {
        inner.signOut(account, now);
        journal.write("account.signed-out-everywhere", about(account, partners), Facts.NONE, Facts.NONE);
    }

    @Override
    public void endOthers(AccountId account, SessionId but, Instant now) {
        inner.endOthers(account, but, now);
        if (journal.isSomebody())
            journal.write("account.signed-out-elsewhere", about(account, partners), Facts.NONE, Facts.NONE);
    }

    @Override
    public int forget(Instant before) {
        return inner.forget(before);
    }

    /** The account; it concerns the partner who stands on it. */
    static Subject about(AccountId account, Partners partners) {
        return new Subject(
                "account",
                account.value().toString(),
                partners.findByAccount(account).map(Partner::id));
    }
}
