package org.partnercabinet.application.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.transfer.TransferQueries.Counts;
import org.partnercabinet.application.transfer.TransferQueries.Exported;
import org.partnercabinet.application.transfer.TransferQueries.OfPartner;
import org.partnercabinet.application.transfer.TransferQueries.Period;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Origin;
import org.partnercabinet.domain.referral.Referral;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.domain.referral.Semantics;
import org.partnercabinet.domain.transfer.TransferToken;
import org.partnercabinet.domain.transfer.TransferTokenId;

/** What everybody may expect of {@link TransferTokens} and {@link TransferQueries}. */
public abstract class TransferContract extends PortsContract {
    private TransferToken token(Partner partner) {
        var token = new TransferToken(
                new TransferTokenId(UUID.randomUUID()),
                partner.id(),
                "Сайт",
                given.word(),
                "pct_abc",
                partner.account(),
                clock.instant(),
                Optional.empty());
        run(() -> ports.transferTokens().add(token));
        return token;
    }

    private Optional<TransferToken> usable(TransferToken token) {
        return tx(() -> ports.transferTokens().usable(token.hash()));
    }

    @Test
    void aTokenIsUsableUntilItIsRevoked() {
        TransferToken token = token(given.partner());
        assertThat(usable(token)).contains(token);
        TransferToken revoked = tx(() -> ports.transferTokens().change(token.id(), t -> t.revoke(clock.instant())));
        assertThat(revoked.revokedAt()).contains(clock.instant());
        assertThat(usable(token)).isEmpty();
        refuses(
                Refusal.Kind.NOT_FOUND,
                "transfer-token.not-found",
                () -> run(() -> ports.transferTokens().change(new TransferTokenId(UUID.randomUUID()), t -> t)));
    }

    @Test
    void aTokenOfABlockedPartnerIsOfNoUse() {
        Partner partner = given.partner();
        TransferToken token = token(partner);
        run(() -> ports.partners().change(partner.id(), p -> p.block(partner.account(), clock.instant())));
        assertThat(usable(token)).isEmpty();
    }

    @Test
    void tokensAreListedNewestFirst() {
        Partner partner = given.partner();
        TransferToken older = token(partner);
        clock.passes(Duration.ofMinutes(1));
        TransferToken newer = token(partner);
        token(given.partner());
        var page = ports.transferQueries().tokens(Scope.of(partner.id()), new PageRequest(1, 10));
        assertThat(page.items()).containsExactly(newer, older);
        assertThat(ports.transferQueries()
                        .tokens(Scope.everybody(), new PageRequest(1, 10))
                        .total())
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void referralsAreExportedPieceByPieceInTheirOrder() {
        Partner partner = given.partner();
        var client = given.client();
        Referral first = Referral.bring(
                        new ReferralId(UUID.randomUUID()),
                        partner.id(),
                        client.id(),
                        new Origin.ByImport(),
                        "",
                        clock.instant())
                .marked(new Utm("vk", "", "весна", "", ""));
        run(() -> ports.referrals().add(first));
        Referral second = given.referral(partner.id());
        clock.passes(Duration.ofMinutes(1));
        Referral third = given.referral(partner.id());
        given.referral(given.partner().id());
        var scope = Scope.of(partner.id());
        List<Exported> begin = ports.transferQueries().export(scope, Optional.empty(), 2);
        List<Exported> rest =
                ports.transferQueries().export(scope, Optional.of(begin.get(1).place()), 2);
        assertThat(begin)
                .extracting(row -> new ReferralId(row.place().id()))
                .containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(rest).extracting(row -> new ReferralId(row.place().id())).containsExactly(third.id());
        Exported row = begin.stream()
                .filter(one -> one.place().id().equals(first.id().value()))
                .findFirst()
                .orElseThrow();
        assertThat(row.name()).isEqualTo(client.name());
        assertThat(row.marks()).containsExactly("vk", "", "весна", "", "");
        assertThat(row.origin()).isEqualTo("import");
        assertThat(row.partnerCode()).isEqualTo(partner.code().value());
        assertThat(List.of(row.crmState(), row.status())).containsExactly("queued", "open");
        assertThat(ports.transferQueries().export(Scope.everybody(), Optional.empty(), 3))
                .hasSize(3);
    }

    @Test
    void eachReferralCountsOnceByTheBestOfItsDeals() {
        Partner partner = given.partner();
        ReferralId won = given.referral(partner.id()).id();
        ReferralId lost = given.referral(partner.id()).id();
        ReferralId both = given.referral(partner.id()).id();
        ReferralId converted = given.referral(partner.id()).id();
        run(() -> {
            ports.deals().put(given.wonDeal(won, Money.of("10", "RUB")));
            ports.deals().put(deal(lost, Entity.LEAD, Semantics.LOST));
            ports.deals().put(deal(both, Entity.DEAL, Semantics.LOST));
            ports.deals().put(deal(both, Entity.DEAL, Semantics.OPEN));
            ports.deals().put(deal(converted, Entity.LEAD, Semantics.WON));
            ports.referrals().change(won, r -> r.sent(given.dealKey(Entity.LEAD), clock.instant()));
        });
        var expected = new Counts(4, 1, 2, 1, 1);
        var scope = Scope.of(partner.id());
        var period = new Period(clock.instant().minusSeconds(1), clock.instant().plusSeconds(1));
        var statistics = ports.transferQueries().statistics(scope, period);
        assertThat(statistics.totals()).isEqualTo(expected);
        assertThat(statistics.partners())
                .containsExactly(
                        new OfPartner(partner.id().value(), partner.profile().name(), expected));
        assertThat(ports.transferQueries().byPartner(scope, period)).isEqualTo(statistics.partners());
        assertThat(statistics.imports()).isEmpty();
        assertThat(ports.transferQueries()
                        .statistics(Scope.everybody(), period)
                        .totals()
                        .all())
                .isGreaterThanOrEqualTo(4);
        var before = new Period(clock.instant().minusSeconds(9), clock.instant());
        assertThat(ports.transferQueries().statistics(scope, before).totals()).isEqualTo(Counts.NONE);
    }

    private Deal deal(ReferralId referral, Entity entity, Semantics semantics) {
        return new Deal(
                given.dealKey(entity),
                referral,
                new Deal.Stage("C1:X", "Этап", semantics),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                clock.instant());
    }
}
