package org.partnercabinet.application.crm;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.outbox.Delivery;
import org.partnercabinet.application.outbox.Outcome;
import org.partnercabinet.application.outbox.Topic;
import org.partnercabinet.application.referral.LeaveRequest;
import org.partnercabinet.domain.referral.DealKey;

/**
 * A request that made no referral of its own is noted, once, in the lead or deal its client has, and so is the appeal of
 * somebody whom a partner brought before; if that was refused, it is laid aside until that is there ({@link Entering}).
 * Subject: the request, or the appeal's note.
 */
public final class DeliverRequest implements Delivery {
    static final String FAILED = "what it belongs to was refused: send that again first";

    private static final Duration UNTIL_SENT = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final CrmQueries queries;
    private final Crm crm;
    private final CreateOnce once;

    public DeliverRequest(Transactions transactions, CrmQueries queries, Crm crm, CreateOnce once) {
        this.transactions = transactions;
        this.queries = queries;
        this.crm = crm;
        this.once = once;
    }

    @Override
    public Topic topic() {
        return LeaveRequest.TO_CRM;
    }

    @Override
    public Outcome deliver(String subject) {
        UUID request = UUID.fromString(subject);
        Optional<Note> note = transactions.inTransaction(() -> queries.note(request));
        if (note.isEmpty()) return Outcome.DONE;
        Optional<DealKey> entry = note.get().entry();
        if (note.get().failed()) return new Outcome.Rejected(FAILED);
        if (entry.isEmpty()) return new Outcome.NotNow(UNTIL_SENT, "the client is not in the portal yet");
        try {
            once.handle(
                    "note:" + request,
                    () -> crm.findNote(entry.get(), note.get()).map(String::valueOf),
                    () -> String.valueOf(crm.addNote(entry.get(), note.get())));
            return Outcome.DONE;
        } catch (CrmFailure failure) {
            return failure.outcome();
        }
    }
}
