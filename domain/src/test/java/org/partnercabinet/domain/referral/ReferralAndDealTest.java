package org.partnercabinet.domain.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnercabinet.domain.Refusals.refuses;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.link.ClickId;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.money.Percent;
import org.partnercabinet.domain.partner.PartnerId;

class ReferralAndDealTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private final Referral referral = Referral.bring(
            new ReferralId(UUID.randomUUID()),
            new PartnerId(UUID.randomUUID()),
            new ClientId(UUID.randomUUID()),
            new Origin.Manual(),
            "",
            NOW);

    @Test
    void aClientIsProtectedForAsManyDaysAsTheTermsSay() {
        assertThat(referral.protects(NOW.plus(Duration.ofDays(180)).minusMillis(1), 180))
                .isTrue();
        assertThat(referral.protects(NOW.plus(Duration.ofDays(180)), 180)).isFalse();
    }

    @Test
    void sentTwiceIsSentOnceAndNeverFailsAfterwards() {
        Referral sent = referral.sent(new DealKey(Entity.LEAD, 7), NOW);
        assertThat(sent.sent(new DealKey(Entity.LEAD, 8), NOW)).isEqualTo(sent);
        assertThat(sent.failed("no", NOW)).isEqualTo(sent);
        refuses("referral.already-sent", sent::sendAgain);
    }

    @Test
    void aFailedOneMayBeSentAgain() {
        Referral failed = referral.failed("нет поля", NOW);
        assertThat(failed.crm()).isEqualTo(new Referral.Failed("нет поля", NOW));
        assertThat(failed.sendAgain().crm()).isEqualTo(new Referral.Queued());
        assertThat(failed.sent(new DealKey(Entity.DEAL, 7), NOW).crm()).isInstanceOf(Referral.Sent.class);
    }

    @Test
    void anOriginKnowsItsLinkAndItsClick() {
        var link = new LinkId(UUID.randomUUID());
        var click = new ClickId(UUID.randomUUID());
        assertThat(new Origin.ByLink(link, Optional.of(click)).throughLink()).contains(link);
        assertThat(new Origin.ByForm(link, Optional.of(click)).afterClick()).contains(click);
        assertThat(new Origin.Manual().throughLink()).isEmpty();
        assertThat(new Origin.BySync().afterClick()).isEmpty();
    }

    @Test
    void aKeyReadsBack() {
        var key = new DealKey(Entity.LEAD, 1201);
        assertThat(key.toString()).isEqualTo("lead:1201");
        assertThat(DealKey.read("lead:1201")).contains(key);
        assertThatThrownBy(() -> new DealKey(Entity.DEAL, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lead", "lead:", ":7", "lead:0", "lead:-7", "lead:x", "company:7", "lead:7:8"})
    void whatIsNoKeyIsNone(String text) {
        assertThat(DealKey.read(text)).isEmpty();
    }

    @Test
    void aConvertedLeadIsNoWin() {
        assertThat(deal(Entity.LEAD, Semantics.WON).isWon()).isFalse();
        assertThat(deal(Entity.DEAL, Semantics.WON).isWon()).isTrue();
    }

    @Test
    void aWinKeepsItsTermsWhileItLastsAndThePercentForEver() {
        Deal first = deal(Entity.DEAL, Semantics.WON).onTerms(NOW, Percent.of("10"), 14);
        assertThat(first.win()).contains(new Deal.Win(NOW, NOW.plus(Duration.ofDays(14))));
        Deal same = deal(Entity.DEAL, Semantics.WON)
                .after(Optional.of(first))
                .onTerms(NOW.plusSeconds(9), Percent.of("50"), 0);
        assertThat(same.win()).isEqualTo(first.win());
        assertThat(same.percent()).contains(Percent.of("10"));
        Deal lost = deal(Entity.DEAL, Semantics.LOST).after(Optional.of(same)).onTerms(NOW, Percent.of("50"), 0);
        assertThat(lost.win()).isEmpty();
        assertThat(lost.percent()).contains(Percent.of("10"));
        Deal again = deal(Entity.DEAL, Semantics.WON)
                .after(Optional.of(lost))
                .onTerms(NOW.plusSeconds(60), Percent.of("50"), 7);
        assertThat(again.percent()).contains(Percent.of("10"));
        assertThat(again.win().orElseThrow().heldUntil())
                .isEqualTo(NOW.plusSeconds(60).plus(Duration.ofDays(7)));
    }

    @Test
    void aDeletedDealIsNeitherWonNorOpen() {
        Deal gone = deal(Entity.DEAL, Semantics.WON)
                .onTerms(NOW, Percent.of("10"), 0)
                .deleted(NOW);
        assertThat(gone.isWon()).isFalse();
        assertThat(gone.isOpen()).isFalse();
        assertThat(gone.percent()).contains(Percent.of("10"));
    }

    private Deal deal(Entity entity, Semantics semantics) {
        var stage = new Deal.Stage("S", "", semantics);
        return new Deal(
                new DealKey(entity, 7),
                referral.id(),
                stage,
                Optional.of(Money.of("1000", "RUB")),
                Optional.empty(),
                Optional.empty(),
                NOW);
    }
}
