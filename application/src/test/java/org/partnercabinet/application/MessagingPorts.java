package org.partnercabinet.application;

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

/** The stores and queries of chat, broadcasts and events, on the database of the {@link Ports} they belong to. */
public interface MessagingPorts {
    Team team();

    Conversations conversations();

    ConversationQueries conversationQueries();

    ReadyAnswers readyAnswers();

    Presence presence();

    Files files();

    FileQueries fileQueries();

    Broadcasts broadcasts();

    BroadcastQueries broadcastQueries();

    Notices notices();

    NoticeQueries noticeQueries();

    Events events();

    EventQueries eventQueries();
}
