package org.partnercabinet.application.messaging;

import java.util.List;
import java.util.OptionalInt;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.messaging.Broadcast;
import org.partnercabinet.domain.messaging.BroadcastId;
import org.partnercabinet.domain.partner.PartnerId;

/** All broadcasts and who receives them. */
public interface Broadcasts {
    /** @param receivers empty when it goes to all. @return how many of them are partners; empty if it is there already */
    OptionalInt add(Broadcast broadcast, List<PartnerId> receivers);

    /**
     * Locked until the transaction ends.
     *
     * @throws org.partnercabinet.domain.Refusal NOT_FOUND {@code broadcast}
     * @throws IllegalStateException outside a transaction
     */
    Broadcast lock(BroadcastId id);

    /** Replaces one that is locked. */
    void put(Broadcast changed);

    /** From now on all partners who are approved are its receivers. */
    void addressAll(BroadcastId id);

    /** Receivers who have not got it yet, some at a time; whoever is not approved any more is left out. */
    List<Receiver> waiting(BroadcastId id, int most);

    /** These have it, or will never get it. */
    void reached(BroadcastId id, List<PartnerId> partners);

    /** Whoever else waits is left out: they cannot read it. */
    void leaveOutTheRest(BroadcastId id);

    /** With its notifications, receivers and file. */
    void remove(BroadcastId id);

    /** @param account whom to signal */
    record Receiver(PartnerId partner, AccountId account) {}
}
