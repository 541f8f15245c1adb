package org.partnercabinet.application.crm;

import java.util.List;
import java.util.Optional;
import org.partnercabinet.domain.crm.DealSnapshot;
import org.partnercabinet.domain.crm.EntryOrigin;
import org.partnercabinet.domain.referral.DealKey;

/**
 * The portal. Every method is a remote call or several: never inside a transaction. Every method throws
 * {@link CrmFailure}, which says whether the call was executed.
 */
public interface Crm extends CrmListings {
    /** The portal's contact for this person: made by us before, or known there by phone or e-mail. The oldest, if several. */
    Optional<Long> findContact(NewDeal.Person person);

    long addContact(NewDeal.Person person);

    /** The lead or deal that we made for this; the oldest, if a person doubled it. */
    Optional<DealKey> findEntry(EntryOrigin origin);

    /** Makes the lead or deal, carrying its origin. Which of the two is a setting of the connection. */
    DealKey addEntry(NewDeal deal, Optional<Long> contact);

    /**
     * Empty when it is not there (any more), or hidden from us as if it were not. A refusal that names a missing right
     * is a failure: what is there must not count as deleted.
     */
    Optional<DealSnapshot> read(DealKey key);

    /** The deals a lead was converted into; may be several. */
    List<DealKey> dealsOf(long lead);

    /** The note with this mark in the timeline of a lead or deal. */
    Optional<Long> findNote(DealKey entry, Note note);

    long addNote(DealKey entry, Note note);
}
