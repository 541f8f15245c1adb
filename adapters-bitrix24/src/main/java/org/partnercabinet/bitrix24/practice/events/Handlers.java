package org.partnercabinet.bitrix24.practice.events;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Who hears of events: outgoing webhooks set up in the portal, and handlers that applications bound. */
public final class Handlers {
    private final List<OutgoingWebhook> all = new CopyOnWriteArrayList<>();
    private final AtomicInteger lastId = new AtomicInteger(40);

    /** From now on this address hears of these events (none named: all). */
    public OutgoingWebhook register(String url, Set<String> events, String token) {
        var upper = events.stream().map(it -> it.toUpperCase(Locale.ROOT)).collect(Collectors.toSet());
        return added(new OutgoingWebhook(lastId.incrementAndGet(), url, upper, token, false));
    }

    /** Binds a handler of an application to one event. */
    public OutgoingWebhook bind(String event, String url, String token) {
        return added(new OutgoingWebhook(lastId.incrementAndGet(), url, Set.of(event), token, true));
    }

    /** Takes an application's handler away; an empty address takes all of this event.
     *
     * @return how many there were */
    public int unbind(String event, String url) {
        var gone = all.stream()
                .filter(it -> it.application() && it.events().contains(event))
                .filter(it -> url.isEmpty() || it.url().equals(url))
                .toList();
        all.removeAll(gone);
        return gone.size();
    }

    public List<OutgoingWebhook> all() {
        return List.copyOf(all);
    }

    void clear() {
        all.clear();
    }

    private OutgoingWebhook added(OutgoingWebhook webhook) {
        all.add(webhook);
        return webhook;
    }
}
