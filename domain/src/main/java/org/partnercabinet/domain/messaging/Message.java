package org.partnercabinet.domain.messaging;

import java.time.Instant;
import java.util.Optional;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.Texts;
import org.partnercabinet.domain.partner.PartnerId;

/**
 * Something said in a conversation. Never changed afterwards.
 *
 * @param said by each side up to and with this one; all of it is the message's number
 * @param key the sender's own name for it: the same key of the same sender is the same message
 */
public record Message(
        PartnerId conversation, Conversation.Said said, Speaker author, String text, Optional<String> key, Instant at) {
    public static final int LONGEST = 4000;
    public static final int MOST_FILES = 10;

    public long number() {
        return said.all();
    }

    /**
     * What may be said: a text of up to 4 000 characters, trimmed, or files, or both.
     *
     * @throws Refusal {@code text.too-long}, {@code text.control-character}, {@code message.empty}
     */
    public static String words(String text, int files) {
        String words = Texts.optional("text", text, LONGEST);
        if (words.isEmpty() && files == 0) {
            throw Refusal.invalid("text", "message.empty", "neither words nor files");
        }
        if (files > MOST_FILES) {
            throw Refusal.invalid("file_ids", "message.too-many-files", "at most " + MOST_FILES)
                    .with("max", MOST_FILES);
        }
        return words;
    }
}
