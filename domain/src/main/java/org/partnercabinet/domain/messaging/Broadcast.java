package org.partnercabinet.domain.messaging;

import java.time.Instant;
import java.util.Optional;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.Texts;
import org.partnercabinet.domain.file.FileId;
import org.partnercabinet.domain.identity.AccountId;

/**
 * A notification that the company writes itself, to all partners or to some.
 *
 * @param toAll whoever is an approved partner when it goes out; otherwise those who were chosen
 * @param dueAt when it goes out
 * @param sentAt when the last receiver had it
 */
public record Broadcast(
        BroadcastId id,
        Letter letter,
        boolean toAll,
        AccountId by,
        Instant createdAt,
        Instant dueAt,
        State state,
        Optional<Instant> sentAt) {
    public static final String KIND = "broadcast";

    /** SCHEDULED can still be taken back; SENDING has begun; the others are ends. */
    public enum State {
        SCHEDULED,
        SENDING,
        SENT,
        CANCELLED
    }

    /** What it says. The text may have several lines. */
    public record Letter(String title, String text, Optional<FileId> file) {
        public static final int LONGEST_TITLE = 200;
        public static final int LONGEST_TEXT = 4000;

        public Letter {
            title = Texts.required("title", title, LONGEST_TITLE);
            text = Texts.required("text", text, LONGEST_TEXT);
        }
    }

    /** What its notifications are about. */
    public String subject() {
        return KIND + ":" + id.value();
    }

    /** @throws Refusal CONFLICT {@code broadcast.already-sent}, {@code broadcast.cancelled} */
    public Broadcast cancel() {
        if (state == State.CANCELLED) throw Refusal.conflict("broadcast.cancelled", "it was cancelled before");
        if (state != State.SCHEDULED) throw Refusal.conflict("broadcast.already-sent", "it went out already");
        return in(State.CANCELLED, Optional.empty());
    }

    public Broadcast begin() {
        return in(State.SENDING, Optional.empty());
    }

    public Broadcast finish(Instant now) {
        return in(State.SENT, Optional.of(now));
    }

    private Broadcast in(State next, Optional<Instant> sent) {
        return new Broadcast(id, letter, toAll, by, createdAt, dueAt, next, sent);
    }
}
