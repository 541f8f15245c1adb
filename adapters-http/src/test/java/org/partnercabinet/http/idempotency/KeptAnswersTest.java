package org.partnercabinet.http.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.TestClock;
import org.partnercabinet.application.idempotency.AnswerOnce;
import org.partnercabinet.application.idempotency.IdempotencyKeys.Key;
import org.partnercabinet.application.memory.MemoryPorts;
import org.partnercabinet.http.web.Answer;

final class KeptAnswersTest {
    private static final String OPERATION = "POST /api/auth/register";
    private static final byte[] BODY = "{\"password\":\"correct horse\"}".getBytes(StandardCharsets.UTF_8);

    private final TestClock clock = TestClock.at("2026-03-01T09:00:00Z");
    private final MemoryPorts ports = new MemoryPorts(clock);

    @Test
    void what_is_kept_of_a_request_tries_no_passwords_without_the_secret() throws Exception {
        var mine = fingerprint("key-1", 1);
        assertThat(fingerprint("key-2", 1)).isEqualTo(mine);
        assertThat(fingerprint("key-3", 2)).isNotEqualTo(mine);

        var plain = MessageDigest.getInstance("SHA-256");
        plain.update((OPERATION + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(mine).hasSize(64).isNotEqualTo(HexFormat.of().formatHex(plain.digest(bodyHash())));
    }

    private String fingerprint(String key, int secret) throws Exception {
        var once = new AnswerOnce(ports.transactions(), ports.idempotencyKeys(), clock);
        var bytes = new byte[32];
        bytes[0] = (byte) secret;
        new KeptAnswers(once, bytes).once("anna", key, OPERATION, bodyHash(), Answer::nothing);
        return ports.transactions()
                .inTransaction(() -> ports.idempotencyKeys().find(new Key("anna", key)))
                .orElseThrow()
                .fingerprint();
    }

    private static byte[] bodyHash() throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(BODY);
    }
}
