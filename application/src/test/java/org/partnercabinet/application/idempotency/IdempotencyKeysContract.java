package org.partnercabinet.application.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.application.Together;
import org.partnercabinet.application.idempotency.IdempotencyKeys.Kept;
import org.partnercabinet.application.idempotency.IdempotencyKeys.Key;

/** What everybody may expect of {@link IdempotencyKeys}. */
public abstract class IdempotencyKeysContract extends PortsContract {
    @Test
    void aKeptAnswerComesBackToWhoeverClaimsTheKeyAgain() {
        Key key = key();
        assertThat(tx(() -> ports.idempotencyKeys().find(key))).isEmpty();
        claimAndKeep(key, "fingerprint-1", "{\"сумма\":1}");
        run(() -> {
            assertThat(claim(key)).isFalse();
            Kept kept = ports.idempotencyKeys().find(key).orElseThrow();
            assertThat(kept.fingerprint()).isEqualTo("fingerprint-1");
            assertThat(kept.answer().status()).isEqualTo(201);
            assertThat(kept.answer().contentType()).isEqualTo("application/json");
            assertThat(kept.answer().location()).isEqualTo("/api/x/1");
            assertThat(new String(kept.answer().body(), StandardCharsets.UTF_8)).isEqualTo("{\"сумма\":1}");
        });
    }

    @Test
    void anEmptyAnswerComesBackEmpty() {
        Key key = key();
        run(() -> {
            claim(key);
            ports.idempotencyKeys().keep(key, new KeptAnswer(204, "", "", new byte[0]));
        });
        KeptAnswer answer =
                tx(() -> ports.idempotencyKeys().find(key)).orElseThrow().answer();
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aRefusedRequestLeavesNoKeyBehind() {
        Key key = key();
        undone(() -> claim(key));
        assertThat(tx(() -> claim(key))).isTrue();
    }

    @Test
    void keysOfDifferentCallersHaveNothingToDoWithEachOther() {
        Key key = key();
        claimAndKeep(key, "f", "one");
        var others = new Key(given.word(), key.key());
        assertThat(tx(() -> claim(others))).isTrue();
    }

    @Test
    void theSecondWaitsForTheFirstAndSeesItsAnswer() {
        Key key = key();
        var claimed = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var first = Together.start(() -> tx(() -> {
            boolean mine = claim(key);
            claimed.countDown();
            Together.reach(goOn);
            ports.idempotencyKeys().keep(key, answer("first"));
            return mine;
        }));
        Together.reach(claimed);
        var second = Together.start(() -> tx(() ->
                claim(key) ? Optional.<Kept>empty() : ports.idempotencyKeys().find(key)));
        assertThat(Together.stillWaits(second)).isTrue();
        goOn.countDown();
        assertThat(Together.result(first)).isTrue();
        assertThat(Together.result(second).orElseThrow().answer().body())
                .isEqualTo("first".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theSecondRunsWhenTheFirstIsRolledBack() {
        Key key = key();
        var claimed = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var first = Together.start(() -> {
            undone(() -> {
                claim(key);
                claimed.countDown();
                Together.reach(goOn);
            });
            return true;
        });
        Together.reach(claimed);
        var second = Together.start(() -> tx(() -> claim(key)));
        assertThat(Together.stillWaits(second)).isTrue();
        goOn.countDown();
        assertThat(Together.result(first)).isTrue();
        assertThat(Together.result(second)).isTrue();
    }

    @Test
    void ofManyAtOnceOneRunsAndAllSeeItsAnswer() {
        Key key = key();
        var ran = new AtomicBoolean();
        List<String> answers = Together.times(
                6,
                i -> tx(() -> {
                    if (claim(key)) {
                        assertThat(ran.compareAndSet(false, true)).isTrue();
                        ports.idempotencyKeys().keep(key, answer("by " + i));
                    }
                    return new String(
                            ports.idempotencyKeys()
                                    .find(key)
                                    .orElseThrow()
                                    .answer()
                                    .body(),
                            StandardCharsets.UTF_8);
                }));
        assertThat(answers).containsOnly(answers.get(0));
    }

    @Test
    void oldKeysAreForgotten() {
        Instant longAgo = Instant.parse("1990-05-05T05:05:05Z");
        run(() -> ports.idempotencyKeys().forget(longAgo.plusSeconds(100)));
        Key old = key();
        Key fresh = key();
        run(() -> {
            ports.idempotencyKeys().claim(old, "f", longAgo);
            ports.idempotencyKeys().keep(old, answer("old"));
        });
        claimAndKeep(fresh, "f", "fresh");
        assertThat(tx(() -> ports.idempotencyKeys().forget(longAgo))).isZero();
        assertThat(tx(() -> ports.idempotencyKeys().forget(longAgo.plusSeconds(1))))
                .isEqualTo(1);
        assertThat(tx(() -> ports.idempotencyKeys().find(old))).isEmpty();
        assertThat(tx(() -> ports.idempotencyKeys().find(fresh))).isPresent();
    }

    @Test
    void claimingNeedsATransaction() {
        needsTransaction(() -> claim(key()));
    }

    private void claimAndKeep(Key key, String fingerprint, String body) {
        run(() -> {
            assertThat(ports.idempotencyKeys().claim(key, fingerprint, clock.instant()))
                    .isTrue();
            ports.idempotencyKeys().keep(key, answer(body));
        });
    }

    private boolean claim(Key key) {
        return ports.idempotencyKeys().claim(key, "fingerprint", clock.instant());
    }

    private Key key() {
        return new Key("account:" + given.word(), given.word());
    }

    private static KeptAnswer answer(String body) {
        return new KeptAnswer(201, "application/json", "/api/x/1", body.getBytes(StandardCharsets.UTF_8));
    }
}
