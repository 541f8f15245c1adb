package org.partnercabinet.bootstrap.wiring;

import java.time.Clock;
import org.partnercabinet.application.audit.AuditedBroadcasts;
import org.partnercabinet.application.audit.AuditedConversations;
import org.partnercabinet.application.audit.AuditedReadyAnswers;
import org.partnercabinet.application.audit.Journal;
import org.partnercabinet.application.event.EventQueries;
import org.partnercabinet.application.event.Events;
import org.partnercabinet.application.event.Presence;
import org.partnercabinet.application.messaging.BroadcastQueries;
import org.partnercabinet.application.messaging.Broadcasts;
import org.partnercabinet.application.messaging.ConversationQueries;
import org.partnercabinet.application.messaging.Conversations;
import org.partnercabinet.application.messaging.FileQueries;
import org.partnercabinet.application.messaging.Files;
import org.partnercabinet.application.messaging.NoticeQueries;
import org.partnercabinet.application.messaging.Notices;
import org.partnercabinet.application.messaging.ReadyAnswers;
import org.partnercabinet.application.messaging.Team;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.event.JdbiEventQueries;
import org.partnercabinet.persistence.event.JdbiPresence;
import org.partnercabinet.persistence.messaging.JdbiBroadcastQueries;
import org.partnercabinet.persistence.messaging.JdbiBroadcasts;
import org.partnercabinet.persistence.messaging.JdbiConversationQueries;
import org.partnercabinet.persistence.messaging.JdbiConversations;
import org.partnercabinet.persistence.messaging.JdbiFiles;
import org.partnercabinet.persistence.messaging.JdbiNotices;
import org.partnercabinet.persistence.messaging.JdbiReadyAnswers;
import org.partnercabinet.persistence.messaging.JdbiTeam;

/** Stores and queries of chat, broadcasts and events. */
public final class MessagingStores {
    public final Events events;
    public final EventQueries eventQueries;
    public final Team team;
    public final Notices notices;
    public final NoticeQueries noticeQueries;
    public final Conversations conversations;
    public final ConversationQueries conversationQueries;
    public final ReadyAnswers readyAnswers;
    public final Presence presence;
    public final Files files;
    public final FileQueries fileQueries;
    public final Broadcasts broadcasts;
    public final BroadcastQueries broadcastQueries;

    /** @param announced events that are told after their commit */
    MessagingStores(Database database, Events announced, Journal journal, Clock clock) {
        events = announced;
        eventQueries = new JdbiEventQueries(database);
        team = new JdbiTeam(database);
        notices = new JdbiNotices(database);
        noticeQueries = new JdbiNotices(database);
        conversations = new AuditedConversations(new JdbiConversations(database), journal);
        conversationQueries = new JdbiConversationQueries(database, clock);
        readyAnswers = new AuditedReadyAnswers(new JdbiReadyAnswers(database), journal);
        presence = new JdbiPresence(database);
        files = new JdbiFiles(database);
        fileQueries = new JdbiFiles(database);
        broadcasts = new AuditedBroadcasts(new JdbiBroadcasts(database), journal);
        broadcastQueries = new JdbiBroadcastQueries(database);
    }
}
