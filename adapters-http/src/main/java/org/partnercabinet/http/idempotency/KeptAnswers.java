package org.partnercabinet.http.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.partnercabinet.application.idempotency.AnswerOnce;
import org.partnercabinet.application.idempotency.IdempotencyKeys;
import org.partnercabinet.application.idempotency.KeptAnswer;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Header;
import org.partnercabinet.http.web.IdempotentCalls;

/**
 * First answers, kept in the same transaction as the work. Of the headers, {@code Location} is kept. A page that says no
 * is a refusal as well: it is not kept, and nothing that was done for it stays. A request is
 * remembered by a keyed hash: bodies have passwords in them, which a plain one would let a thief try out.
 */
public final class KeptAnswers implements IdempotentCalls {
    private static final String LOCATION = "Location";
    private static final String HMAC = "HmacSHA256";
    private static final int REFUSED = 400;

    private final AnswerOnce answerOnce;
    private final SecretKeySpec secret;

    /** @param secret 32 bytes for this purpose alone; all processes have the same */
    public KeptAnswers(AnswerOnce answerOnce, byte[] secret) {
        this.answerOnce = answerOnce;
        this.secret = new SecretKeySpec(secret, HMAC);
    }

    @Override
    public Answer once(String principal, String key, String operation, byte[] bodyHash, Supplier<Answer> work) {
        var first = new AtomicReference<Answer>();
        try {
            var answered =
                    answerOnce.handle(new IdempotencyKeys.Key(principal, key), fingerprint(operation, bodyHash), () -> {
                        var answer = work.get();
                        if (answer.status() >= REFUSED) throw new Refused(answer);
                        first.set(answer);
                        return kept(answer);
                    });
            return answered.replayed() ? answer(answered.answer()).replayed() : Objects.requireNonNull(first.get());
        } catch (Refused page) {
            return page.answer;
        }
    }

    /** Takes a refusal that is an answer already out of the transaction, which ends by it. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Answer answer;

        Refused(Answer answer) {
            super(null, null, false, false);
            this.answer = answer;
        }
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

    private String fingerprint(String operation, byte[] bodyHash) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(secret);
            mac.update(operation.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) '\n');
            return HexFormat.of().formatHex(mac.doFinal(bodyHash));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
