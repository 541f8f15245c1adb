package org.partnercabinet.http.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.messaging.ConversationQueries.MessageRow;
import org.partnercabinet.domain.messaging.Side;
import org.partnercabinet.domain.messaging.Speaker;

/**
 * Something said.
 *
 * @param number in its conversation, from 1
 * @param mine whether the reader said it
 * @param author the partner's name or the colleague's e-mail; partners are not told which colleague
 * @param text plain text, whatever is in it
 * @param clientKey the author's own name for it; told to the author only
 */
public record MessageView(
        long number,
        Side side,
        boolean mine,
        Optional<String> author,
        String text,
        Optional<String> clientKey,
        Instant at,
        List<FileView> files) {

    static MessageView of(MessageRow row, Speaker reader) {
        var message = row.message();
        var side = message.author().side();
        boolean mine = message.author().account().equals(reader.account());
        return new MessageView(
                message.number(),
                side,
                mine,
                Optional.of(row.author()).filter(name -> reader.side() == Side.TEAM || side == Side.PARTNER),
                message.text(),
                message.key().filter(key -> mine),
                message.at(),
                row.files().stream().map(FileView::of).toList());
    }
}
