package org.partnercabinet.application.messaging;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.Ids;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.event.Events;
import org.partnercabinet.application.event.Signal;
import org.partnercabinet.application.outbox.Delivery;
import org.partnercabinet.application.outbox.Outcome;
import org.partnercabinet.application.outbox.Topic;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.messaging.Broadcast;
import org.partnercabinet.domain.messaging.Broadcast.State;
import org.partnercabinet.domain.messaging.BroadcastId;
import org.partnercabinet.domain.messaging.Notification;
import org.partnercabinet.domain.messaging.NotificationId;
import org.partnercabinet.domain.partner.PartnerId;

/**
 * A broadcast goes out, some receivers at a time; whoever has it is not told again, however often this is tried and by how
 * many processes. Subject: its id.
 */
public final class SendBroadcast implements Delivery {
    public static final Topic SEND = new Topic("broadcast.send", 0);
    private static final int AT_ONCE = 200;

    private final Transactions transactions;
    private final Broadcasts broadcasts;
    private final Notifications notifications;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    public SendBroadcast(
            Transactions transactions,
            Broadcasts broadcasts,
            Notifications notifications,
            Events events,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.broadcasts = broadcasts;
        this.notifications = notifications;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Topic topic() {
        return SEND;
    }

    @Override
    public Outcome deliver(String subject) {
        var id = new BroadcastId(UUID.fromString(subject));
        try {
            boolean more = true;
            while (more) more = transactions.inTransaction(() -> some(broadcasts.lock(id)));
        } catch (Refusal gone) {
            if (gone.kind() != Refusal.Kind.NOT_FOUND) throw gone;
        }
        return Outcome.DONE;
    }

    /** @return whether there is more to do */
    private boolean some(Broadcast broadcast) {
        if (broadcast.state() == State.SCHEDULED) {
            if (broadcast.toAll()) broadcasts.addressAll(broadcast.id());
            broadcasts.put(broadcast.begin());
            return true;
        }
        if (broadcast.state() != State.SENDING) return false;
        List<Broadcasts.Receiver> next = broadcasts.waiting(broadcast.id(), AT_ONCE);
        if (next.isEmpty()) {
            broadcasts.leaveOutTheRest(broadcast.id());
            broadcasts.put(broadcast.finish(clock.instant()));
            return false;
        }
        tell(broadcast, next);
        return true;
    }

    private void tell(Broadcast broadcast, List<Broadcasts.Receiver> receivers) {
        Instant now = clock.instant();
        var told = new ArrayList<Notification>();
        for (Broadcasts.Receiver receiver : receivers) {
            var id = new NotificationId(ids.next());
            told.add(new Notification(
                    id, receiver.partner(), Broadcast.KIND, broadcast.subject(), "", now, Optional.empty()));
        }
        var reached = new HashSet<>(notifications.addAll(broadcast.id(), told));
        var signals = new ArrayList<Signal>();
        for (int i = 0; i < told.size(); i++) {
            Notification notification = told.get(i);
            if (reached.contains(notification.partner())) {
                signals.add(Notify.signal(receivers.get(i).account(), notification));
            }
        }
        List<PartnerId> all =
                receivers.stream().map(Broadcasts.Receiver::partner).toList();
        broadcasts.reached(broadcast.id(), all);
        events.add(signals);
    }
}
