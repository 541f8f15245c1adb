package org.partnercabinet.domain.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.partner.PartnerId;

class LandingTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final LinkId LINK = new LinkId(UUID.randomUUID());
    private final Landing fresh = Landing.create(
            new LandingId(UUID.randomUUID()),
            new PartnerId(UUID.randomUUID()),
            Starter.PRODUCT.content(Language.RU),
            NOW);

    @Test
    void whoSawAnOlderVersionChangesNothing() {
        Landing changed = fresh.change(fresh.draft().named("Другое"), 1, NOW);
        assertThat(changed.version()).isEqualTo(2);
        refuses("landing.stale", () -> changed.change(fresh.draft(), 1, NOW));
        refuses("landing.stale", () -> changed.publish(1, LINK, NOW));
    }

    @Test
    void eachPublishingIsARevisionOfItsOwn() {
        Landing once = fresh.publish(1, LINK, NOW);
        Landing twice = once.unpublish(NOW).publish(3, LINK, NOW);
        assertThat(once.shown()).contains(1);
        assertThat(twice.shown()).contains(2);
        assertThat(twice.isPublic()).isTrue();
        assertThat(twice.link()).contains(LINK);
    }

    @Test
    void onlyWhatIsPublicIsTakenDown() {
        refuses("landing.not-published", () -> fresh.unpublish(NOW));
        Landing down = fresh.publish(1, LINK, NOW).unpublish(NOW);
        assertThat(down.isPublic()).isFalse();
        assertThat(down.shown()).contains(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "-abc", "abc-", "a--b", "ABC", "страница", "a b c", "a/b", "api", "thanks"})
    void notEveryWordIsAnAddress(String slug) {
        assertThat(Slug.read(slug)).isEmpty();
        assertThatThrownBy(() -> new Slug(slug)).isInstanceOf(Refusal.class);
    }

    @Test
    void anAddressHasThreeToSixtyCharacters() {
        assertThat(Slug.read("a".repeat(60))).isPresent();
        assertThat(Slug.read("a".repeat(61))).isEmpty();
        assertThat(Slug.read("my-page-2")).isEqualTo(Optional.of(new Slug("my-page-2")));
    }

    private static void refuses(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
