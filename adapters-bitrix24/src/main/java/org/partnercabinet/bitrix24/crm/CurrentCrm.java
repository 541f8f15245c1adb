package org.partnercabinet.bitrix24.crm;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.crm.Crm;
import org.partnercabinet.application.crm.NewDeal;
import org.partnercabinet.application.crm.Note;
import org.partnercabinet.application.crm.Slice;
import org.partnercabinet.domain.crm.DealSnapshot;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.ReferralId;

/** Whatever portal is connected at the moment. Without one everything waits for it and nothing is lost. */
public final class CurrentCrm implements Crm {
    private final CurrentPortal portal;

    public CurrentCrm(CurrentPortal portal) {
        this.portal = portal;
    }

    @Override
    public Optional<Long> findContact(NewDeal.Person person) {
        return portal.use(it -> it.crm().findContact(person));
    }

    @Override
    public long addContact(NewDeal.Person person) {
        return portal.use(it -> it.crm().addContact(person));
    }

    @Override
    public Optional<DealKey> findEntry(ReferralId referral) {
        return portal.use(it -> it.crm().findEntry(referral));
    }

    @Override
    public DealKey addEntry(NewDeal deal, long contact) {
        return portal.use(it -> it.crm().addEntry(deal, contact));
    }

    @Override
    public Optional<DealSnapshot> read(DealKey key) {
        return portal.use(it -> it.crm().read(key));
    }

    @Override
    public List<DealKey> dealsOf(long lead) {
        return portal.use(it -> it.crm().dealsOf(lead));
    }

    @Override
    public Slice<DealSnapshot> changedSince(Entity entity, Instant since, long afterId, int pages) {
        return portal.use(it -> it.crm().changedSince(entity, since, afterId, pages));
    }

    @Override
    public Slice<Move> movedSince(Entity entity, Instant since, long after, int pages) {
        return portal.use(it -> it.crm().movedSince(entity, since, after, pages));
    }

    @Override
    public List<DealSnapshot> those(Entity entity, Collection<Long> ids) {
        return portal.use(it -> it.crm().those(entity, ids));
    }

    @Override
    public List<DealSnapshot> convertedFrom(Collection<Long> leads) {
        return portal.use(it -> it.crm().convertedFrom(leads));
    }

    @Override
    public Slice<DealSnapshot> made(Entity entity, long afterId, int pages) {
        return portal.use(it -> it.crm().made(entity, afterId, pages));
    }

    @Override
    public List<DealSnapshot> pointingTo(Entity entity, Signposts signposts) {
        return portal.use(it -> it.crm().pointingTo(entity, signposts));
    }

    @Override
    public Optional<Contact> contact(long id) {
        return portal.use(it -> it.crm().contact(id));
    }

    @Override
    public Optional<Long> findNote(DealKey entry, Note note) {
        return portal.use(it -> it.crm().findNote(entry, note));
    }

    @Override
    public long addNote(DealKey entry, Note note) {
        return portal.use(it -> it.crm().addNote(entry, note));
    }
}
