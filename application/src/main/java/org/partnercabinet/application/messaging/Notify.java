package org.partnercabinet.application.messaging;

import java.util.List;
import java.util.Map;
import org.partnercabinet.application.event.Events;
import org.partnercabinet.application.event.Signal;
import org.partnercabinet.application.partner.Partners;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.messaging.Notification;
import org.partnercabinet.domain.partner.PartnerId;

/** Tells a partner something, and their open pages that there is news. For use inside transactions. */
public final class Notify {
    static final Map<String, String> NOTIFICATIONS = Map.of("of", "notifications");
    private final Notifications notifications;
    private final Partners partners;
    private final Events events;

    public Notify(Notifications notifications, Partners partners, Events events) {
        this.notifications = notifications;
        this.partners = partners;
        this.events = events;
    }

    /** Once; the same again is no news. */
    public void tell(Notification notification) {
        if (!notifications.add(notification)) return;
        AccountId account = partners.get(notification.partner()).account();
        events.add(List.of(signal(account, notification)));
    }

    static Signal signal(AccountId account, Notification notification) {
        return new Signal(
                account,
                Signal.Kind.NOTIFICATION,
                Map.of("id", notification.id().value().toString(), "kind", notification.kind()));
    }

    /** What is unread has changed. */
    void counts(PartnerId partner) {
        AccountId account = partners.get(partner).account();
        events.add(List.of(new Signal(account, Signal.Kind.BADGE, NOTIFICATIONS)));
    }
}
