package org.partnercabinet.application.memory;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.partnercabinet.application.partner.Partners;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.partner.PartnerId;

record MemoryPartners(MemoryDatabase db) implements Partners {
    @Override
    public void add(Partner partner) {
        db.expectTransaction();
        db.partners.put(partner.id(), partner);
    }

    @Override
    public Partner get(PartnerId id) {
        return db.read(() -> db.partners.find(id).orElseThrow(() -> Refusal.notFound("partner")));
    }

    @Override
    public Optional<Partner> findByAccount(AccountId account) {
        return db.read(
                () -> db.partners.all().filter(p -> p.account().equals(account)).findFirst());
    }

    @Override
    public Partner change(PartnerId id, UnaryOperator<Partner> change) {
        db.expectTransaction();
        Partner changed = change.apply(get(id));
        db.partners.put(id, changed);
        return changed;
    }
}
