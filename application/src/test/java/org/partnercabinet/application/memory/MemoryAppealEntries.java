package org.partnercabinet.application.memory;

import java.util.Collection;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.partnercabinet.application.crm.Connections;
import org.partnercabinet.application.distribution.AppealEntries;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.crm.CrmSettings;
import org.partnercabinet.domain.distribution.AppealEntry;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Referral;

record MemoryAppealEntries(MemoryDatabase db) implements AppealEntries {
    @Override
    public boolean wanted() {
        db.expectGate();
        var set = new MemoryCrmSetup(db).find().map(CrmSettings::appeals).orElse(CrmSettings.Appeals.WHILE_CONNECTED);
        Connections.Stored stored = new MemoryConnections(db).stored();
        return switch (set) {
            case ALWAYS -> true;
            case NEVER -> false;
            case WHILE_CONNECTED -> stored.secrets().isPresent();
        };
    }

    @Override
    public Optional<AppealEntry> find(AppealId id) {
        return db.read(() -> db.distribution
                .appeals
                .find(id)
                .filter(appeal -> appeal.content().toPortal())
                .map(appeal -> db.distribution.entries.find(id).orElseGet(() -> AppealEntry.queued(id))));
    }

    @Override
    public AppealEntry change(AppealId id, UnaryOperator<AppealEntry> change) {
        db.expectTransaction();
        AppealEntry changed = change.apply(find(id).orElseThrow(() -> Refusal.notFound("appeal")));
        db.distribution.entries.put(id, changed);
        return changed;
    }

    @Override
    public Optional<AppealId> enteredAs(DealKey entry) {
        return db.read(() -> db.distribution
                .entries
                .all()
                .filter(it ->
                        it.crm() instanceof Referral.Sent sent && sent.entry().equals(entry))
                .map(AppealEntry::appeal)
                .findFirst());
    }

    @Override
    public void stand(Collection<Standing> now) {
        now.forEach(it -> enteredAs(it.entry())
                .flatMap(db.distribution.entries::find)
                .ifPresent(entry -> db.distribution.entries.put(entry.appeal(), entry.standing(it.stage()))));
    }
}
