package org.partnercabinet.application.crm;

import java.util.Optional;
import java.util.function.Consumer;
import org.partnercabinet.application.outbox.Outcome;
import org.partnercabinet.domain.referral.DealKey;

/**
 * Something of ours becomes a lead or deal in the portal, exactly once, with the person's contact: the one way for
 * referrals and appeals.
 */
final class EntryOnce {
    private final Crm crm;
    private final CreateOnce once;
    private final ContactOnce contacts;

    EntryOnce(Crm crm, CreateOnce once) {
        this.crm = crm;
        this.once = once;
        this.contacts = new ContactOnce(crm, once);
    }

    /**
     * Calls the portal, so outside transactions.
     *
     * @param sent keeps what was made. @param refused keeps why it never will be, until a person sends it again
     */
    Outcome deliver(NewDeal wanted, Consumer<DealKey> sent, Consumer<String> refused) {
        try {
            sent.accept(DealKey.read(made(wanted)).orElseThrow());
            return Outcome.DONE;
        } catch (CrmFailure failure) {
            if (failure.executed() == CrmFailure.Executed.REFUSED) refused.accept(String.valueOf(failure.getMessage()));
            return failure.outcome();
        }
    }

    /** Nobody is found again by a name: who left nothing else gets no contact. */
    private String made(NewDeal wanted) {
        if (!wanted.person().canBeReached()) return entry(wanted, Optional.empty());
        return contacts.with(wanted.person(), contact -> entry(wanted, Optional.of(contact)));
    }

    private String entry(NewDeal wanted, Optional<Long> contact) {
        return once.handle(
                "entry:" + wanted.origin().text(),
                () -> crm.findEntry(wanted.origin()).map(DealKey::toString),
                () -> crm.addEntry(wanted, contact).toString());
    }
}
