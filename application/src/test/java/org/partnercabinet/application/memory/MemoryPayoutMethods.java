package org.partnercabinet.application.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.partner.PayoutMethods;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.partner.PayoutMethod;
import org.partnercabinet.domain.partner.PayoutMethodId;

record MemoryPayoutMethods(MemoryDatabase db) implements PayoutMethods {
    @Override
    public void add(PayoutMethod method) {
        db.expectTransaction();
        db.payoutMethods.put(method.id(), method);
    }

    @Override
    public Optional<PayoutMethod> find(PartnerId partner, PayoutMethodId id) {
        return db.read(() ->
                db.payoutMethods.find(id).filter(method -> method.partner().equals(partner)));
    }

    @Override
    public List<PayoutMethod> of(PartnerId partner) {
        return db.read(() -> db.payoutMethods
                .all()
                .filter(method -> method.partner().equals(partner))
                .sorted(Comparator.comparing(PayoutMethod::createdAt))
                .toList());
    }

    @Override
    public boolean remove(PartnerId partner, PayoutMethodId id) {
        db.expectTransaction();
        return find(partner, id).isPresent() && db.payoutMethods.remove(id);
    }
}
