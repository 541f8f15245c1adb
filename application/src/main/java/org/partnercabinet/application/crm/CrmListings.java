package org.partnercabinet.application.crm;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.domain.crm.DealSnapshot;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;

/**
 * Many things of the portal with few calls. Slices come by growing id; one takes one call, whatever its size. Every method
 * throws {@link CrmFailure}, also when a list does not go on after a given id.
 */
public interface CrmListings {
    /** The most pages, of 50 rows each, that a slice can have. */
    int MOST_PAGES = 50;

    /** What changed at or after that moment. @param pages how many at most, 1 to {@link #MOST_PAGES} */
    Slice<DealSnapshot> changedSince(Entity entity, Instant since, long afterId, int pages);

    /** What came to a stage at or after that moment, also where no date of change tells so. @param after a move's id */
    Slice<Move> movedSince(Entity entity, Instant since, long after, int pages);

    /** Those of them that are there and shown to us. */
    List<DealSnapshot> those(Entity entity, Collection<Long> ids);

    /** The deals that leads were converted into. */
    List<DealSnapshot> convertedFrom(Collection<Long> leads);

    /** Whatever carries an origin of ours. */
    Slice<DealSnapshot> made(Entity entity, long afterId, int pages);

    /** Whatever has one of these codes, or one of these as its first contact or its company. */
    List<DealSnapshot> pointingTo(Entity entity, Signposts signposts);

    /** Empty when it is not there, or hidden from us. */
    Optional<Contact> contact(long id);

    /** @param id of the move itself, growing with time. @param stage as the dictionary spells it */
    record Move(long id, DealKey key, String stage, Instant at) {}

    /** By what partners are known in the portal. */
    record Signposts(List<String> codes, List<Long> contacts, List<Long> companies) {}

    /** A person as the portal knows them. @param phone as it was typed there */
    record Contact(String name, Optional<String> phone, Optional<String> email, String company) {}
}
