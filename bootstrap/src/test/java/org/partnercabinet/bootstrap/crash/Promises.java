package org.partnercabinet.bootstrap.crash;

import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.partnercabinet.bootstrap.e2e.Api.Reply;

/** What the product has answered, and may therefore never forget; and what it was asked and has not answered. */
final class Promises {
    /** Click → code of the link. */
    final Map<UUID, String> clicks = new ConcurrentHashMap<>();

    /** Referral → the person's phone. */
    final Map<UUID, String> referrals = new ConcurrentHashMap<>();

    /** Phone of a person who left a request in a form → code of its link. */
    final Map<String, String> requests = new ConcurrentHashMap<>();

    /** Correction → its comment, which no other has. */
    final Map<UUID, String> corrections = new ConcurrentHashMap<>();

    final Map<UUID, PayoutState> payouts = new ConcurrentHashMap<>();

    /** How often a payout was approved, rejected, paid or cancelled. */
    final AtomicInteger decisions = new AtomicInteger();

    final Queue<Unanswered> unanswered = new ConcurrentLinkedQueue<>();

    /** How many answers there were, of any kind. */
    final AtomicInteger answers = new AtomicInteger();

    /** Answers that nobody should get. */
    final Queue<String> complaints = new ConcurrentLinkedQueue<>();

    private final AtomicInteger people = new AtomicInteger();

    /** @param asked for and not answered yet: after a kill it may be in this state, or not */
    record PayoutState(String answered, Optional<String> asked) {
        static PayoutState answered(String status) {
            return new PayoutState(status, Optional.empty());
        }

        boolean allows(String status) {
            return status.equals(answered) || asked.filter(status::equals).isPresent();
        }
    }

    /** A request whose answer was cut off; it is sent again under the same key. */
    record Unanswered(Caller caller, String path, Object body, String key, Consumer<Reply> whenAnswered) {}

    /** A phone that nobody else has. */
    String newPhone() {
        return String.format("+7900%07d", people.incrementAndGet());
    }
}
