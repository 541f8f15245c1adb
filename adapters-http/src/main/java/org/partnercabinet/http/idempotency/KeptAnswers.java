package org.partnercabinet.http.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.partnercabinet.application.idempotency.AnswerOnce;
import org.partnercabinet.application.idempotency.IdempotencyKeys;
import org.partnercabinet.application.idempotency.KeptAnswer;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Header;
import org.partnercabinet.http.web.IdempotentCalls;

/** First answers, kept in the same transaction as the work. Of the headers, {@code Location} is kept. */
public final class KeptAnswers implements IdempotentCalls {
    private static final String LOCATION = "Location";

    private final AnswerOnce answerOnce;

    public KeptAnswers(AnswerOnce answerOnce) {
        this.answerOnce = answerOnce;
    }

    @Override
    public Answer once(String principal, String key, String operation, byte[] bodyHash, Supplier<Answer> work) {
        var first = new AtomicReference<Answer>();
        var answered =
                answerOnce.handle(new IdempotencyKeys.Key(principal, key), fingerprint(operation, bodyHash), () -> {
                    var answer = work.get();
                    first.set(answer);
                    return kept(answer);
                });
        return answered.replayed() ? answer(answered.answer()).replayed() : Objects.requireNonNull(first.get());
    }

    private static KeptAnswer kept(Answer answer) {
        var location = answer.headers().stream()
                .filter(header -> header.name().equals(LOCATION))
                .map(Header::value)
                .findFirst()
                .orElse("");
        return new KeptAnswer(answer.status(), answer.contentType(), location, answer.body());
    }

    private static Answer answer(KeptAnswer kept) {
        var answer = Answer.bytes(kept.status(), kept.contentType(), kept.body());
        return kept.location().isEmpty() ? answer : answer.with(LOCATION, kept.location());
    }

    private static String fingerprint(String operation, byte[] bodyHash) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(operation.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            return HexFormat.of().formatHex(digest.digest(bodyHash));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
