package org.partnercabinet.application.memory;

import java.util.Comparator;
import java.util.Optional;
import org.partnercabinet.application.crm.Responsibles;
import org.partnercabinet.application.distribution.InPortal;
import org.partnercabinet.domain.distribution.Appeal;

record MemoryResponsibles(MemoryDatabase db) implements Responsibles {
    @Override
    public Optional<Long> of(InPortal what) {
        return db.read(() -> db.distribution
                .appeals
                .all()
                .filter(a -> isOf(a, what))
                .max(Comparator.comparing(a -> a.id().value()))
                .flatMap(MemoryAppealQueries::owner)
                .flatMap(db.distribution.operators::find)
                .flatMap(operator -> operator.profile().portalUser()));
    }

    private static boolean isOf(Appeal appeal, InPortal what) {
        return InPortal.of(appeal.id()).equals(what)
                || appeal.content().referral().map(InPortal::of).equals(Optional.of(what));
    }
}
