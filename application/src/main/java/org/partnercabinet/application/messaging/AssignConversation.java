package org.partnercabinet.application.messaging;

import java.time.Clock;
import java.util.Optional;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.partner.Partners;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.messaging.Conversation;
import org.partnercabinet.domain.partner.PartnerId;

/** A colleague looks after a conversation from now on, or nobody in particular. */
public final class AssignConversation {
    private final Transactions transactions;
    private final Conversations conversations;
    private final Partners partners;
    private final Team team;
    private final ChatSignals signals;
    private final Clock clock;

    public AssignConversation(
            Transactions transactions,
            Conversations conversations,
            Partners partners,
            Team team,
            ChatSignals signals,
            Clock clock) {
        this.transactions = transactions;
        this.conversations = conversations;
        this.partners = partners;
        this.team = team;
        this.signals = signals;
        this.clock = clock;
    }

    /** @throws Refusal NOT_FOUND {@code partner}; RULE {@code conversation.assignee-not-in-team} */
    public void handle(PartnerId partner, Optional<AccountId> colleague) {
        transactions.run(() -> {
            partners.get(partner);
            if (colleague.isPresent() && !team.has(colleague.get())) {
                throw Refusal.rule("conversation.assignee-not-in-team", "neither an administrator nor a manager");
            }
            Conversation conversation = conversations.lock(Conversation.begin(partner, clock.instant()));
            conversations.assign(conversation, colleague);
            signals.assigned(partner);
        });
    }
}
