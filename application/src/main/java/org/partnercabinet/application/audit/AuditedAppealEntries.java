package org.partnercabinet.application.audit;

import static org.partnercabinet.application.audit.Journal.internal;

import java.util.Collection;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.partnercabinet.application.distribution.AppealEntries;
import org.partnercabinet.domain.distribution.AppealEntry;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Referral;

/** How appeals get to the portal, and who had one sent again. */
public record AuditedAppealEntries(AppealEntries inner, Journal journal) implements AppealEntries {
    @Override
    public boolean wanted() {
        return inner.wanted();
    }

    @Override
    public Optional<AppealEntry> find(AppealId id) {
        return inner.find(id);
    }

    @Override
    public AppealEntry change(AppealId id, UnaryOperator<AppealEntry> change) {
        if (!journal.isPersonal()) return inner.change(id, change);
        var before = inner.find(id).map(AuditedAppealEntries::word).orElse("");
        AppealEntry changed = inner.change(id, change);
        if (changed.isQueued())
            journal.write(
                    "appeal.resent",
                    internal("appeal", id),
                    Facts.of("crm", before).map(),
                    Facts.of("crm", word(changed)).map());
        return changed;
    }

    private static String word(AppealEntry entry) {
        if (entry.crm() instanceof Referral.Failed) return "failed";
        if (entry.isDeleted()) return "deleted";
        return entry.isQueued() ? "queued" : "sent";
    }

    @Override
    public Optional<AppealId> enteredAs(DealKey entry) {
        return inner.enteredAs(entry);
    }

    @Override
    public void stand(Collection<Standing> now) {
        inner.stand(now);
    }
}
