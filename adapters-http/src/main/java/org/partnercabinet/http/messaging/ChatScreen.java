package org.partnercabinet.http.messaging;

import java.util.List;
import org.partnercabinet.domain.messaging.Side;
import org.partnercabinet.http.page.Filled;

/**
 * A conversation with what is written below it.
 *
 * @param past whether it ends before the newest message: somebody without scripts looks at its history
 * @param form the message that is being written
 * @param answers at hand, for the team
 */
public record ChatScreen(
        ConversationView talk, MessageList list, boolean past, Filled form, List<AnswerAtHand> answers) {
    public String base() {
        return list.base();
    }

    public boolean isTeam() {
        return list.side() == Side.TEAM;
    }

    /** What a reader without scripts says they have seen. */
    public boolean hasNew() {
        return talk.unread() > 0 && list.newest() > 0;
    }
}
