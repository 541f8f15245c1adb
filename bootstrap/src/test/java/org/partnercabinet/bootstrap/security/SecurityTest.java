package org.partnercabinet.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.Password;
import org.partnercabinet.domain.identity.PasswordHash;

class SecurityTest {
    private static final SecretKey KEY = new SecretKey("0123456789abcdef0123456789abcdef");
    private static final byte[] PLAIN = "4276 1234 5678 9012".getBytes(StandardCharsets.UTF_8);

    @Test
    void what_was_sealed_opens_again_and_never_looks_the_same() {
        var vault = new AesVault(KEY);
        byte[] once = vault.seal(PLAIN);
        assertThat(vault.open(once)).isEqualTo(PLAIN);
        assertThat(vault.seal(PLAIN)).isNotEqualTo(once);
        assertThat(new String(once, StandardCharsets.ISO_8859_1)).doesNotContain("4276");
    }

    @Test
    void a_changed_byte_and_a_foreign_key_are_noticed() {
        byte[] sealed = new AesVault(KEY).seal(PLAIN);
        var foreign = new AesVault(new SecretKey("another secret that is long enough!"));
        assertThatThrownBy(() -> foreign.open(sealed)).isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> new AesVault(KEY).open(sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new AesVault(KEY).open(new byte[3])).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_password_matches_its_hash_alone() {
        var hasher = new Argon2Hasher();
        PasswordHash hash = hasher.hash(new Password("correct horse"));
        assertThat(hash.value()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hasher.matches("correct horse", hash)).isTrue();
        assertThat(hasher.matches("correct hors", hash)).isFalse();
        assertThat(hasher.matches("anything", new PasswordHash("not a hash"))).isFalse();
    }

    @Test
    void ids_are_unique_and_grow_with_time() {
        var early = new TimeOrderedIds(Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC));
        var late = new TimeOrderedIds(Clock.fixed(Instant.parse("2026-01-01T00:00:00.001Z"), ZoneOffset.UTC));
        var seen = new HashSet<UUID>();
        for (int i = 0; i < 10_000; i++) assertThat(seen.add(early.next())).isTrue();
        UUID id = late.next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(seen).allMatch(other -> other.toString().compareTo(id.toString()) < 0);
    }

    @Test
    void a_visitor_is_the_same_for_a_day_and_nobody_the_next() {
        var hashes = new VisitorHashes(KEY, () -> ZoneId.of("Europe/Moscow"));
        Instant morning = Instant.parse("2026-03-01T08:00:00Z");
        String visitor = hashes.of("203.0.113.7", "Firefox", morning);
        assertThat(visitor).hasSize(22).isEqualTo(hashes.of("203.0.113.7", "Firefox", morning.plusSeconds(3600)));
        assertThat(hashes.of("203.0.113.8", "Firefox", morning)).isNotEqualTo(visitor);
        assertThat(hashes.of("203.0.113.7", "Firefox", morning.plusSeconds(86400)))
                .isNotEqualTo(visitor);
        assertThat(hashes.of("203.0.113.7", "Firefox", morning)).isEqualTo(visitor);
    }

    @Test
    void a_visitors_day_begins_where_an_administrator_says_within_a_minute() {
        var clock = org.partnercabinet.application.TestClock.at("2026-03-01T20:00:00Z");
        var chosen = new AtomicReference<>(ZoneId.of("Europe/Moscow"));
        var hashes = new VisitorHashes(KEY, new LatestZone(chosen::get, clock));
        Instant late = Instant.parse("2026-03-01T20:30:00Z");
        Instant later = Instant.parse("2026-03-01T21:30:00Z");
        assertThat(hashes.of("203.0.113.7", "Firefox", later)).isNotEqualTo(hashes.of("203.0.113.7", "Firefox", late));
        chosen.set(ZoneId.of("UTC"));
        clock.passes(java.time.Duration.ofMinutes(1));
        assertThat(hashes.of("203.0.113.7", "Firefox", later)).isEqualTo(hashes.of("203.0.113.7", "Firefox", late));
    }

    @Test
    void a_visitor_becomes_somebody_new_at_the_company_s_midnight() {
        var hashes = new VisitorHashes(KEY, () -> ZoneId.of("Europe/Moscow"));
        Instant midnight = Instant.parse("2026-03-01T21:00:00Z");
        String before = hashes.of("203.0.113.7", "Firefox", midnight.minusSeconds(1));
        String after = hashes.of("203.0.113.7", "Firefox", midnight);
        assertThat(after).isNotEqualTo(before);
        assertThat(hashes.of("203.0.113.7", "Firefox", Instant.parse("2026-03-02T00:00:00Z")))
                .isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "8 (912) 345-67-89, +79123456789",
        "+7 912 345 67 89, +79123456789",
        "9123456789, +79123456789",
        "+49 30 901820, +4930901820",
        "+1 (202) 555-0143, +12025550143"
    })
    void phones_are_read_as_people_type_them(String typed, String e164) {
        assertThat(new TypedPhoneNumbers("RU").read(typed).value()).isEqualTo(e164);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "abc", "+", "+7", "999999999999999999999"})
    void what_is_no_phone_is_refused(String typed) {
        assertThatThrownBy(() -> new TypedPhoneNumbers("RU").read(typed)).isInstanceOf(Refusal.class);
    }
}
