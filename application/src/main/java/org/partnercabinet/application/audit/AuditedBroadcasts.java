package org.partnercabinet.application.audit;

import static org.partnercabinet.application.audit.Journal.internal;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.partnercabinet.application.messaging.Broadcasts;
import org.partnercabinet.domain.messaging.Broadcast;
import org.partnercabinet.domain.messaging.BroadcastId;
import org.partnercabinet.domain.partner.PartnerId;

/** Broadcasts, and who wrote, cancelled and deleted them. How they went out stands in themselves. */
public record AuditedBroadcasts(Broadcasts inner, Journal journal) implements Broadcasts {
    @Override
    public OptionalInt add(Broadcast broadcast, List<PartnerId> receivers) {
        OptionalInt partners = inner.add(broadcast, receivers);
        if (partners.isEmpty()) return partners;
        var facts = facts(broadcast);
        if (!broadcast.toAll()) facts.put("receivers", String.valueOf(receivers.size()));
        tell("broadcast.created", broadcast.id(), Facts.NONE, facts);
        return partners;
    }

    @Override
    public Broadcast lock(BroadcastId id) {
        return inner.lock(id);
    }

    @Override
    public void put(Broadcast changed) {
        if (!journal.isSomebody() || changed.state() != Broadcast.State.CANCELLED) {
            inner.put(changed);
            return;
        }
        var before = facts(inner.lock(changed.id()));
        inner.put(changed);
        tell("broadcast.cancelled", changed.id(), before, facts(changed));
    }

    @Override
    public void addressAll(BroadcastId id) {
        inner.addressAll(id);
    }

    @Override
    public List<Receiver> waiting(BroadcastId id, int most) {
        return inner.waiting(id, most);
    }

    @Override
    public void reached(BroadcastId id, List<PartnerId> partners) {
        inner.reached(id, partners);
    }

    @Override
    public void leaveOutTheRest(BroadcastId id) {
        inner.leaveOutTheRest(id);
    }

    @Override
    public void remove(BroadcastId id) {
        var before = journal.isSomebody() ? facts(inner.lock(id)) : Facts.NONE;
        inner.remove(id);
        tell("broadcast.deleted", id, before, Facts.NONE);
    }

    private void tell(String action, BroadcastId id, Map<String, String> before, Map<String, String> after) {
        journal.write(action, internal("broadcast", id), before, after);
    }

    private static Map<String, String> facts(Broadcast broadcast) {
        return Facts.of("title", broadcast.letter().title())
                .and("to_all", broadcast.toAll())
                .and("send_at", broadcast.dueAt())
                .and("state", broadcast.state())
                .map();
    }
}
