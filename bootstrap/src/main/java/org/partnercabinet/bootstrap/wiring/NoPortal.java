package org.partnercabinet.bootstrap.wiring;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.crm.Crm;
import org.partnercabinet.application.crm.CrmFailure;
import org.partnercabinet.application.crm.NewDeal;
import org.partnercabinet.application.crm.Slice;
import org.partnercabinet.domain.crm.DealSnapshot;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.ReferralId;

/** No Bitrix24 is connected yet: everything waits for it and nothing is lost. */
final class NoPortal implements Crm {
    @Override
    public Optional<Long> findContact(NewDeal.Person person) {
        throw notConnected();
    }

    @Override
    public long addContact(NewDeal.Person person) {
        throw notConnected();
    }

    @Override
    public Optional<DealKey> findEntry(ReferralId referral) {
        throw notConnected();
    }

    @Override
    public DealKey addEntry(NewDeal deal, long contact) {
        throw notConnected();
    }

    @Override
    public Optional<DealSnapshot> read(DealKey key) {
        throw notConnected();
    }

    @Override
    public List<DealKey> dealsOf(long lead) {
        throw notConnected();
    }

    @Override
    public Slice<DealSnapshot> changedSince(Entity entity, Instant since, long afterId, int pages) {
        throw notConnected();
    }

    @Override
    public Slice<Move> movedSince(Entity entity, Instant since, long after, int pages) {
        throw notConnected();
    }

    @Override
    public List<DealSnapshot> those(Entity entity, Collection<Long> ids) {
        throw notConnected();
    }

    @Override
    public List<DealSnapshot> convertedFrom(Collection<Long> leads) {
        throw notConnected();
    }

    @Override
    public Slice<DealSnapshot> made(Entity entity, long afterId, int pages) {
        throw notConnected();
    }

    @Override
    public List<DealSnapshot> pointingTo(Entity entity, Signposts signposts) {
        throw notConnected();
    }

    @Override
    public Optional<Contact> contact(long id) {
        throw notConnected();
    }

    private static CrmFailure notConnected() {
        return new CrmFailure(CrmFailure.Executed.NO, Duration.ofMinutes(5), "Bitrix24 is not connected");
    }
}
