package org.partnercabinet.application.crm;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.partnercabinet.domain.crm.DealSnapshot;
import org.partnercabinet.domain.crm.EntryOrigin;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.ReferralId;

/** Questions about the portal that our own records answer. */
public interface CrmQueries {
    /** What the portal is to be told, gathered in one statement. */
    Optional<NewDeal> newDeal(ReferralId referral);

    /** The same for an appeal that came by no partner; empty as long as its entry has no origin. */
    Optional<NewDeal> newDeal(AppealId appeal);

    /**
     * A request, for the newest referral of its client, whoever brought them, or else what an appeal says, for its referral,
     * see {@link org.partnercabinet.domain.distribution.Appeal.Content#note}. Empty when there is no such request or client,
     * and no such appeal.
     */
    Optional<Note> note(UUID request);

    /** All requests of a referral's client and all notes of its appeals, whatever became of them. */
    List<UUID> requestsOf(ReferralId referral);

    /**
     * The newest of what was made in the portal and is there as far as we know, by which the portal is known again. What
     * came from there by itself does not carry our mark and is left out.
     */
    List<Made> latestMade(int most);

    /** Whether anything of ours stands for a lead or deal of the portal. */
    boolean hasEntries();

    /**
     * Those that may be a partner's: known, made by us, come from a lead of ours, or pointing to a partner. The same number
     * of statements for any number.
     */
    Set<DealKey> ofInterest(Collection<DealSnapshot> snapshots);

    /**
     * Those by which nobody earns, as far as we know: what was made for an appeal and is no partner's, and, while appeals are
     * on their way there, leads that we know nothing of, since the portal tells of a lead before it answers whoever made it.
     * One statement for any number, none for none.
     */
    Set<DealKey> mayWait(Collection<DealKey> keys);

    record Made(EntryOrigin origin, DealKey entry) {}
}
