package org.partnercabinet.application.idempotency;

import java.time.Clock;
import java.util.function.Supplier;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.Refusal;

/**
 * The same request sent twice is done once: the work, its answer and the key commit together. A refused request leaves no
 * key behind, for nothing happened.
 */
public final class AnswerOnce {
    private final Transactions transactions;
    private final IdempotencyKeys keys;
    private final Clock clock;

    public AnswerOnce(Transactions transactions, IdempotencyKeys keys, Clock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.clock = clock;
    }

    /** @throws Refusal RULE {@code idempotency.key-reused} for another request under the same key */
    public Answered handle(IdempotencyKeys.Key key, String fingerprint, Supplier<KeptAnswer> work) {
        return transactions.inTransaction(() -> {
            if (keys.claim(key, fingerprint, clock.instant())) {
                KeptAnswer answer = work.get();
                keys.keep(key, answer);
                return new Answered(answer, false);
            }
            IdempotencyKeys.Kept kept = keys.find(key)
                    .orElseThrow(() -> Refusal.conflict("idempotency.in-progress", "the first request is running"));
            if (!kept.fingerprint().equals(fingerprint)) {
                throw Refusal.rule("idempotency.key-reused", "the key was used for another request");
            }
            return new Answered(kept.answer(), true);
        });
    }

    /** @param replayed whether this is the answer to an earlier request */
    public record Answered(KeptAnswer answer, boolean replayed) {}
}
