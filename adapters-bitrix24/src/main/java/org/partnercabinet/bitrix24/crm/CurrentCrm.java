package org.partnercabinet.bitrix24.crm;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.partnercabinet.application.crm.Crm;
import org.partnercabinet.application.crm.NewDeal;
import org.partnercabinet.application.crm.Note;
import org.partnercabinet.application.crm.Slice;
import org.partnercabinet.domain.crm.DealSnapshot;
import org.partnercabinet.domain.crm.EntryOrigin;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;

/** Whatever portal is connected at the moment. Without one everything waits for it and nothing is lost. */
public final class CurrentCrm implements Crm {
    private final CurrentPortal portal;
    private final Function<OpenPortal, Crm> of;

    public CurrentCrm(CurrentPortal portal) {
        this(portal, OpenPortal::crm);
    }

    /** @param of which of its two, {@link OpenPortal#appeals} lets others go first */
    public CurrentCrm(CurrentPortal portal, Function<OpenPortal, Crm> of) {
        this.portal = portal;
        this.of = of;
    }

    @Override
    public Optional<Long> findContact(NewDeal.Person person) {
        return portal.use(it -> of.apply(it).findContact(person));
    }

    @Override
    public long addContact(NewDeal.Person person) {
        return portal.use(it -> of.apply(it).addContact(person));
    }

    @Override
    public Optional<DealKey> findEntry(EntryOrigin origin) {
        return portal.use(it -> of.apply(it).findEntry(origin));
    }

    @Override
    public DealKey addEntry(NewDeal deal, Optional<Long> contact) {
        return portal.use(it -> of.apply(it).addEntry(deal, contact));
    }

    @Override
    public Optional<DealSnapshot> read(DealKey key) {
        return portal.use(it -> of.apply(it).read(key));
    }

    @Override
    public List<DealKey> dealsOf(long lead) {
        return portal.use(it -> of.apply(it).dealsOf(lead));
    }

    @Override
    public Slice<DealSnapshot> changedSince(Entity entity, Instant since, long afterId, int pages) {
        return portal.use(it -> of.apply(it).changedSince(entity, since, afterId, pages));
    }

    @Override
    public Slice<Move> movedSince(Entity entity, Instant since, long after, int pages) {
        return portal.use(it -> of.apply(it).movedSince(entity, since, after, pages));
    }

    @Override
    public List<DealSnapshot> those(Entity entity, Collection<Long> ids) {
        return portal.use(it -> of.apply(it).those(entity, ids));
    }

    @Override
    public List<DealSnapshot> convertedFrom(Collection<Long> leads) {
        return portal.use(it -> of.apply(it).convertedFrom(leads));
    }

    @Override
    public Slice<DealSnapshot> made(Entity entity, long afterId, int pages) {
        return portal.use(it -> of.apply(it).made(entity, afterId, pages));
    }

    @Override
    public List<DealSnapshot> pointingTo(Entity entity, Signposts signposts) {
        return portal.use(it -> of.apply(it).pointingTo(entity, signposts));
    }

    @Override
    public Optional<Contact> contact(long id) {
        return portal.use(it -> of.apply(it).contact(id));
    }

    @Override
    public Optional<Long> findNote(DealKey entry, Note note) {
        return portal.use(it -> of.apply(it).findNote(entry, note));
    }

    @Override
    public long addNote(DealKey entry, Note note) {
        return portal.use(it -> of.apply(it).addNote(entry, note));
    }
}
