package org.partnercabinet.http.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.domain.messaging.Side;
import org.partnercabinet.http.page.Screen;

/**
 * A stretch of a conversation, as it is shown.
 *
 * @param base the address of the conversation's page
 * @param side the reader's
 * @param older the number before which there is more; empty where there is not, or nobody asked
 */
public record MessageList(
        String base, Side side, List<MessageView> messages, Optional<Long> older, ConversationView talk) {

    /** Said by the reader's side. */
    public boolean isOurs(MessageView message) {
        return message.side() == side;
    }

    public boolean isSeenByThem(MessageView message) {
        return isOurs(message) && message.number() <= talk.seenByOthers();
    }

    public boolean isNew(MessageView message) {
        return !isOurs(message) && message.number() > talk.seen();
    }

    /** The first that the reader has not seen, where that is not the beginning of all. */
    public boolean isFirstNew(int index) {
        return isNew(messages.get(index)) && messages.subList(0, index).stream().noneMatch(this::isNew);
    }

    public boolean isFirstOfDay(int index, Screen screen) {
        return index == 0 || !day(index, screen).equals(day(index - 1, screen));
    }

    public LocalDate day(int index, Screen screen) {
        return messages.get(index).at().atZone(screen.figures().zone().get()).toLocalDate();
    }

    /** The number of the newest one; 0 for none. */
    public long newest() {
        return messages.isEmpty() ? 0 : messages.get(messages.size() - 1).number();
    }
}
