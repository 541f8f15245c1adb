package org.partnercabinet.domain.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.domain.Refusals.refuses;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Email;

class PartnerTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final AccountId ADMIN = new AccountId(UUID.randomUUID());
    private static final AccountId OTHER_ADMIN = new AccountId(UUID.randomUUID());
    private final Partner pending = Partner.register(
            new PartnerId(UUID.randomUUID()),
            new AccountId(UUID.randomUUID()),
            new PartnerCode("bcdfghjk"),
            profile(),
            NOW);

    @Test
    void anApplicationIsDecidedOnce() {
        assertThat(pending.isApproved()).isFalse();
        Partner approved = pending.approve(ADMIN, NOW);
        assertThat(approved.isApproved()).isTrue();
        refuses("partner.already-decided", () -> approved.approve(ADMIN, NOW));
        refuses("partner.already-decided", () -> approved.reject("нет", ADMIN, NOW));
        Partner rejected = pending.reject(" Нет сайта ", ADMIN, NOW);
        assertThat(rejected.approval()).isEqualTo(new Partner.Rejected("Нет сайта", ADMIN, NOW));
        refuses("partner.already-decided", () -> rejected.approve(ADMIN, NOW));
        refuses("text.blank", () -> pending.reject(" ", ADMIN, NOW));
    }

    @Test
    void partnersSayAnewWhoTheyAreButNotTheirEmailNorWhatWasDecided() {
        Partner approved = pending.approve(ADMIN, NOW);
        Partner changed = approved.describe(" Anna P. ", Optional.empty(), "Romashka");
        assertThat(changed.profile())
                .isEqualTo(new Partner.Profile("Anna P.", approved.profile().email(), Optional.empty(), "Romashka"));
        assertThat(changed.approval()).isEqualTo(approved.approval());
        assertThat(changed.code()).isEqualTo(approved.code());
        refuses("text.blank", () -> approved.describe(" ", Optional.empty(), ""));
    }

    @Test
    void onlyTheRejectedApplyAgain() {
        Partner again = pending.reject("нет", ADMIN, NOW).applyAgain(profile());
        assertThat(again.approval()).isEqualTo(new Partner.Pending());
        refuses("account.email-taken", () -> pending.applyAgain(profile()));
        refuses("account.email-taken", () -> pending.approve(ADMIN, NOW).applyAgain(profile()));
    }

    @Test
    void whoIsUnblockedIsApprovedAsBeforeAndItIsKnownByWhom() {
        Partner approved = pending.approve(ADMIN, NOW);
        Partner blocked = approved.block(ADMIN, NOW.plusSeconds(5));
        assertThat(blocked.isApproved()).isFalse();
        Instant later = NOW.plusSeconds(9);
        Partner back = blocked.unblock(OTHER_ADMIN, later);
        assertThat(back.approval())
                .isEqualTo(new Partner.Approved(ADMIN, NOW, Optional.of(new Partner.Unblocked(OTHER_ADMIN, later))));
        Partner again = back.block(ADMIN, later.plusSeconds(1)).unblock(ADMIN, later.plusSeconds(2));
        assertThat(((Partner.Approved) again.approval()).unblocked())
                .contains(new Partner.Unblocked(ADMIN, later.plusSeconds(2)));
        refuses("partner.not-approved", () -> blocked.block(ADMIN, NOW));
        refuses("partner.not-approved", () -> pending.block(ADMIN, NOW));
        refuses("partner.not-blocked", () -> approved.unblock(ADMIN, NOW));
    }

    @Test
    void requisitesAreShownMaskedAndNeverPrinted() {
        PayoutMethod card = method("2200123456789010");
        assertThat(card.masked()).isEqualTo("•••• 9010");
        assertThat(method("12345678").masked()).isEqualTo("•••• 78");
        assertThat(card.toString()).doesNotContain("2200123456789010").doesNotContain("56789010");
        refuses("text.too-short", () -> method("123"));
        refuses("text.too-long", () -> method("1".repeat(501)));
    }

    private PayoutMethod method(String requisites) {
        return new PayoutMethod(new PayoutMethodId(UUID.randomUUID()), pending.id(), "Карта", requisites, NOW);
    }

    private static Partner.Profile profile() {
        return new Partner.Profile("Анна", new Email("anna@example.ru"), Optional.empty(), "");
    }
}
