package org.partnercabinet.persistence;

import java.time.Clock;
import org.partnercabinet.application.MessagingPorts;
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
import org.partnercabinet.persistence.event.JdbiEventQueries;
import org.partnercabinet.persistence.event.JdbiEvents;
import org.partnercabinet.persistence.event.JdbiPresence;
import org.partnercabinet.persistence.messaging.JdbiBroadcastQueries;
import org.partnercabinet.persistence.messaging.JdbiBroadcasts;
import org.partnercabinet.persistence.messaging.JdbiConversationQueries;
import org.partnercabinet.persistence.messaging.JdbiConversations;
import org.partnercabinet.persistence.messaging.JdbiFiles;
import org.partnercabinet.persistence.messaging.JdbiNotices;
import org.partnercabinet.persistence.messaging.JdbiReadyAnswers;
import org.partnercabinet.persistence.messaging.JdbiTeam;

/** The ports of chat, broadcasts and events on one database. */
record JdbiMessagingPorts(Database database, Clock clock) implements MessagingPorts {
    @Override
    public Team team() {
        return new JdbiTeam(database);
    }

    @Override
    public Conversations conversations() {
        return new JdbiConversations(database);
    }

    @Override
    public ConversationQueries conversationQueries() {
        return new JdbiConversationQueries(database, clock);
    }

    @Override
    public ReadyAnswers readyAnswers() {
        return new JdbiReadyAnswers(database);
    }

    @Override
    public Presence presence() {
        return new JdbiPresence(database);
    }

    @Override
    public Files files() {
        return new JdbiFiles(database);
    }

    @Override
    public FileQueries fileQueries() {
        return new JdbiFiles(database);
    }

    @Override
    public Broadcasts broadcasts() {
        return new JdbiBroadcasts(database);
    }

    @Override
    public BroadcastQueries broadcastQueries() {
        return new JdbiBroadcastQueries(database);
    }

    @Override
    public Notices notices() {
        return new JdbiNotices(database);
    }

    @Override
    public NoticeQueries noticeQueries() {
        return new JdbiNotices(database);
    }

    @Override
    public Events events() {
        return new JdbiEvents(database, clock);
    }

    @Override
    public EventQueries eventQueries() {
        return new JdbiEventQueries(database);
    }
}
