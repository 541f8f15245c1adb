package org.partnercabinet.application.memory;

import java.util.Comparator;
import java.util.Optional;
import org.partnercabinet.application.crm.Responsibles;
import org.partnercabinet.domain.referral.ReferralId;

record MemoryResponsibles(MemoryDatabase db) implements Responsibles {
    @Override
    public Optional<Long> of(ReferralId referral) {
        return db.read(() -> db.distribution
                .appeals
                .all()
                .filter(a -> a.content().referral().filter(referral::equals).isPresent())
                .max(Comparator.comparing(a -> a.id().value()))
                .flatMap(MemoryAppealQueries::owner)
                .flatMap(db.distribution.operators::find)
                .flatMap(operator -> operator.profile().portalUser()));
    }
}
