package org.partnercabinet.application.memory;

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

record MemoryMessaging(MemoryDatabase db, Clock clock) implements MessagingPorts {
    @Override
    public Team team() {
        return new MemoryTeam(db);
    }

    @Override
    public Conversations conversations() {
        return new MemoryConversations(db);
    }

    @Override
    public ConversationQueries conversationQueries() {
        return new MemoryConversationQueries(db, clock);
    }

    @Override
    public ReadyAnswers readyAnswers() {
        return new MemoryReadyAnswers(db);
    }

    @Override
    public Presence presence() {
        return new MemoryPresence(db);
    }

    @Override
    public Files files() {
        return new MemoryFiles(db);
    }

    @Override
    public FileQueries fileQueries() {
        return new MemoryFiles(db);
    }

    @Override
    public Broadcasts broadcasts() {
        return new MemoryBroadcasts(db);
    }

    @Override
    public BroadcastQueries broadcastQueries() {
        return new MemoryBroadcasts(db);
    }

    @Override
    public Notices notices() {
        return new MemoryNotices(db);
    }

    @Override
    public NoticeQueries noticeQueries() {
        return new MemoryNotices(db);
    }

    @Override
    public Events events() {
        return new MemoryEvents(db, clock);
    }

    @Override
    public EventQueries eventQueries() {
        return new MemoryEvents(db, clock);
    }
}
