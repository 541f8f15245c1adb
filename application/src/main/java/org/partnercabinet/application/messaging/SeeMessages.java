package org.partnercabinet.application.messaging;

import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.partner.Partners;
import org.partnercabinet.domain.messaging.Speaker;
import org.partnercabinet.domain.partner.PartnerId;

/** Somebody has seen what was said, up to a message; for themselves alone. */
public final class SeeMessages {
    private final Transactions transactions;
    private final Conversations conversations;
    private final Partners partners;
    private final ChatSignals signals;

    public SeeMessages(Transactions transactions, Conversations conversations, Partners partners, ChatSignals signals) {
        this.transactions = transactions;
        this.conversations = conversations;
        this.partners = partners;
        this.signals = signals;
    }

    /**
     * What was seen stays seen: a smaller number changes nothing.
     *
     * @throws org.partnercabinet.domain.Refusal NOT_FOUND {@code partner}
     */
    public void handle(PartnerId partner, Speaker reader, long number) {
        transactions.run(() -> {
            partners.get(partner);
            conversations.see(partner, reader, number).ifPresent(seen -> signals.seen(partner, reader, seen));
        });
    }
}
