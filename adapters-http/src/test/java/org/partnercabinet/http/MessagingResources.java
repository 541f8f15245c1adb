package org.partnercabinet.http;

import java.time.Clock;
import java.util.List;
import org.partnercabinet.application.Ids;
import org.partnercabinet.application.Ports;
import org.partnercabinet.application.event.Announcer;
import org.partnercabinet.application.event.KeepPresence;
import org.partnercabinet.application.event.WatchedSessions;
import org.partnercabinet.application.identity.Sessions;
import org.partnercabinet.application.messaging.AssignConversation;
import org.partnercabinet.application.messaging.CancelBroadcast;
import org.partnercabinet.application.messaging.ChangeReadyAnswers;
import org.partnercabinet.application.messaging.ChatSignals;
import org.partnercabinet.application.messaging.CreateBroadcast;
import org.partnercabinet.application.messaging.DeleteBroadcast;
import org.partnercabinet.application.messaging.KeepFile;
import org.partnercabinet.application.messaging.MarkAllNotificationsRead;
import org.partnercabinet.application.messaging.MarkNoticesRead;
import org.partnercabinet.application.messaging.MarkNotificationRead;
import org.partnercabinet.application.messaging.Notify;
import org.partnercabinet.application.messaging.PutNotificationAway;
import org.partnercabinet.application.messaging.SeeMessages;
import org.partnercabinet.application.messaging.SendBroadcast;
import org.partnercabinet.application.messaging.SendMessage;
import org.partnercabinet.http.event.EventStreams;
import org.partnercabinet.http.event.EventsResource;
import org.partnercabinet.http.messaging.BadgesResource;
import org.partnercabinet.http.messaging.BroadcastsResource;
import org.partnercabinet.http.messaging.ConversationsResource;
import org.partnercabinet.http.messaging.FilesResource;
import org.partnercabinet.http.messaging.MessagesResource;
import org.partnercabinet.http.messaging.NoticesResource;
import org.partnercabinet.http.messaging.NotificationsResource;
import org.partnercabinet.http.messaging.ReadyAnswersResource;
import org.partnercabinet.http.messaging.Unread;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.web.RateLimits;
import org.partnercabinet.http.web.Resource;

/** Chat, notifications, broadcasts and events, wired to ports; commits are announced to the open streams. */
public final class MessagingResources {
    public final EventStreams streams;
    public final SendBroadcast sendBroadcast;
    final Announcer announcer;
    private final Ports ports;
    private final Ids ids;
    private final Clock clock;
    private final Notify notify;
    private final ChatSignals signals;

    MessagingResources(Ports ports, Ids ids, Clock clock) {
        this.ports = ports;
        this.ids = ids;
        this.clock = clock;
        var m = ports.messaging();
        announcer = new Announcer(ports.transactions(), m.events());
        var presence = new KeepPresence(announcer, m.presence(), clock);
        streams = new EventStreams(m.eventQueries(), ports.identityQueries(), presence::handle, clock);
        announcer.onCommit(streams::nudge);
        notify = new Notify(ports.notifications(), ports.partners(), announcer);
        signals = new ChatSignals(m.team(), ports.partners(), announcer);
        sendBroadcast = new SendBroadcast(announcer, m.broadcasts(), ports.notifications(), announcer, ids, clock);
    }

    Sessions sessions() {
        return new WatchedSessions(ports.sessions(), announcer);
    }

    List<Resource> resources(Whose whose) {
        var limits = new RateLimits(clock);
        var m = ports.messaging();
        var store = m.conversations();
        var queries = m.conversationQueries();
        var read = new NotificationsResource.Commands(
                new MarkNotificationRead(announcer, ports.notifications(), notify, clock),
                new MarkAllNotificationsRead(announcer, ports.notifications(), notify, clock),
                new PutNotificationAway(announcer, ports.notifications(), notify, clock));
        var write = new BroadcastsResource.Commands(
                new CreateBroadcast(
                        announcer, m.broadcasts(), m.files(), new CreateBroadcast.Stamp(ports.outbox(), ids, clock)),
                new CancelBroadcast(announcer, m.broadcasts()),
                new DeleteBroadcast(announcer, m.broadcasts()));
        return List.of(
                new ConversationsResource(
                        queries,
                        new SeeMessages(announcer, store, ports.partners(), signals),
                        new AssignConversation(announcer, store, ports.partners(), m.team(), signals, clock)),
                new MessagesResource(
                        queries, new SendMessage(announcer, store, ports.partners(), signals, clock), limits),
                new FilesResource(
                        new KeepFile(announcer, m.files(), ports.partners(), ids, clock),
                        m.files(),
                        m.fileQueries(),
                        limits),
                new BroadcastsResource(m.broadcastQueries(), write),
                new ReadyAnswersResource(m.readyAnswers(), new ChangeReadyAnswers(announcer, m.readyAnswers())),
                new NotificationsResource(ports.notificationQueries(), read, whose),
                new NoticesResource(m.noticeQueries(), new MarkNoticesRead(announcer, m.notices(), announcer, clock)),
                new BadgesResource(
                        new Unread(queries, ports.notificationQueries(), m.noticeQueries()), m.eventQueries()),
                new EventsResource(streams));
    }
}
