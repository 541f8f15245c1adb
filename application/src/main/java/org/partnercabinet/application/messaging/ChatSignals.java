package org.partnercabinet.application.messaging;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.partnercabinet.application.event.Events;
import org.partnercabinet.application.event.Signal;
import org.partnercabinet.application.event.Signal.Kind;
import org.partnercabinet.application.partner.Partners;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.messaging.Message;
import org.partnercabinet.domain.messaging.Side;
import org.partnercabinet.domain.messaging.Speaker;
import org.partnercabinet.domain.partner.PartnerId;

/** Tells the open pages of both sides what happens in a conversation. For use inside transactions. */
public final class ChatSignals {
    private final Team team;
    private final Partners partners;
    private final Events events;

    public ChatSignals(Team team, Partners partners, Events events) {
        this.team = team;
        this.partners = partners;
        this.events = events;
    }

    /** To everybody who can read it, its author's other pages included. */
    void said(Message message) {
        var facts = Map.of(
                "conversation",
                message.conversation().value().toString(),
                "message",
                String.valueOf(message.number()),
                "side",
                message.author().side().name().toLowerCase(java.util.Locale.ROOT));
        tell(both(message.conversation()), Kind.CHAT, facts);
    }

    void assigned(PartnerId conversation) {
        tell(new LinkedHashSet<>(team.members()), Kind.CHAT, Map.of("conversation", id(conversation)));
    }

    /** The reader's other pages count anew; the other side learns that it was seen. */
    void seen(PartnerId conversation, Speaker reader, long number) {
        var signals = new ArrayList<Signal>();
        signals.add(new Signal(reader.account(), Kind.BADGE, Map.of("of", "chat", "conversation", id(conversation))));
        var facts = Map.of("conversation", id(conversation), "seen", String.valueOf(number));
        others(conversation, reader.side()).forEach(to -> signals.add(new Signal(to, Kind.CHAT, facts)));
        events.add(signals);
    }

    private Set<AccountId> others(PartnerId conversation, Side side) {
        return side == Side.TEAM ? Set.of(partners.get(conversation).account()) : new LinkedHashSet<>(team.members());
    }

    private Set<AccountId> both(PartnerId conversation) {
        var all = new LinkedHashSet<>(team.members());
        all.add(partners.get(conversation).account());
        return all;
    }

    private void tell(Set<AccountId> accounts, Kind kind, Map<String, String> facts) {
        List<Signal> signals =
                accounts.stream().map(to -> new Signal(to, kind, facts)).toList();
        events.add(signals);
    }

    private static String id(PartnerId conversation) {
        return conversation.value().toString();
    }
}
