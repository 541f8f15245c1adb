package org.partnercabinet.application.messaging;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.partner.Partners;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.file.FileId;
import org.partnercabinet.domain.messaging.Conversation;
import org.partnercabinet.domain.messaging.Message;
import org.partnercabinet.domain.messaging.Speaker;
import org.partnercabinet.domain.partner.PartnerId;

/** A partner and the team talk; also the first word may come from either. */
public final class SendMessage {
    private final Transactions transactions;
    private final Conversations conversations;
    private final Partners partners;
    private final ChatSignals signals;
    private final Clock clock;

    public SendMessage(
            Transactions transactions,
            Conversations conversations,
            Partners partners,
            ChatSignals signals,
            Clock clock) {
        this.transactions = transactions;
        this.conversations = conversations;
        this.partners = partners;
        this.signals = signals;
        this.clock = clock;
    }

    /** @param key the sender's own name for it: sent again under the same one, it is said once */
    public record Words(String text, Optional<String> key, List<FileId> files) {}

    /**
     * @return what was said, now or before under the same key
     * @throws Refusal NOT_FOUND {@code partner}, {@code file}; INVALID as {@link Message#words}
     */
    public Message handle(PartnerId partner, Speaker author, Words words) {
        List<FileId> files = List.copyOf(new LinkedHashSet<>(words.files()));
        String text = Message.words(words.text(), files.size());
        return transactions.inTransaction(() -> {
            partners.get(partner);
            Conversation conversation = conversations.lock(Conversation.begin(partner, clock.instant()));
            Optional<Message> before = words.key().flatMap(key -> conversations.find(partner, author, key));
            return before.orElseGet(() -> say(conversation, author, text, words.key(), files));
        });
    }

    private Message say(
            Conversation conversation, Speaker author, String text, Optional<String> key, List<FileId> files) {
        var now = clock.instant();
        Conversation further = conversation.hear(author.side(), now);
        var message = new Message(conversation.partner(), further.said(), author, text, key, now);
        conversations.add(message);
        conversations.put(further);
        if (conversations.attach(message, files) != files.size()) throw Refusal.notFound("file");
        signals.said(message);
        return message;
    }
}
