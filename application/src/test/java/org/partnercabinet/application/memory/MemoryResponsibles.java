package org.partnercabinet.application.memory;

import java.util.Comparator;
import java.util.Optional;
import org.partnercabinet.application.crm.Responsibles;
import org.partnercabinet.domain.crm.EntryOrigin;
import org.partnercabinet.domain.distribution.Appeal;

record MemoryResponsibles(MemoryDatabase db) implements Responsibles {
    @Override
    public Optional<Long> of(EntryOrigin origin) {
        return db.read(() -> db.distribution
                .appeals
                .all()
                .filter(a -> isOf(a, origin))
                .max(Comparator.comparing(a -> a.id().value()))
                .flatMap(MemoryAppealQueries::owner)
                .flatMap(db.distribution.operators::find)
                .flatMap(operator -> operator.profile().portalUser()));
    }

    private static boolean isOf(Appeal appeal, EntryOrigin origin) {
        return EntryOrigin.of(appeal.id()).equals(origin)
                || appeal.content().referral().map(EntryOrigin::of).equals(Optional.of(origin));
    }
}
