package org.partnercabinet.application.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.Given;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.referral.ReferralQueries.Balance;
import org.partnercabinet.domain.client.Client;
import org.partnercabinet.domain.ledger.LedgerAccount.Kind;
import org.partnercabinet.domain.ledger.Lot;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.money.Percent;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Origin;
import org.partnercabinet.domain.referral.Referral;
import org.partnercabinet.domain.referral.ReferralId;

/** What everybody may expect of {@link ReferralQueries}. */
public abstract class ReferralQueriesContract extends PortsContract {
    private static final PageRequest FIRST = new PageRequest(1, 25);

    @BeforeEach
    void terms() {
        given.terms(Given.TERMS);
    }

    @Test
    void whoWantsToKnowOnlyWhetherThereAreMoreThanSoManyIsToldNoMore() {
        var partner = given.partner().id();
        for (int i = 0; i < 4; i++) given.referral(partner);
        var scope = Scope.of(partner);
        var filter = new ReferralQueries.Filter(Optional.empty(), Optional.empty(), Optional.empty());
        var page = new PageRequest(1, 2);
        assertThat(ports.referralQueries().list(scope, filter, page).total()).isEqualTo(4);
        assertThat(ports.referralQueries()
                        .list(scope, filter, page.countingTo(4))
                        .total())
                .isEqualTo(4);
        var capped = ports.referralQueries().list(scope, filter, page.countingTo(2));
        assertThat(capped.total()).isEqualTo(3);
        assertThat(capped.items()).hasSize(2);
    }

    @Test
    void aRowSaysWhoAndHowAndFromWhere() {
        PartnerId partner = given.partner().id();
        Client client = given.client();
        Link link = given.link(partner);
        Referral referral = given.referral(partner, client.id(), new Origin.ByForm(link.id(), Optional.empty()));
        assertThat(one(partner, referral.id()))
                .isEqualTo(new ReferralQueries.ReferralRow(
                        referral.id().value(),
                        partner.value(),
                        new ReferralQueries.ClientRow(
                                client.id().value(),
                                client.name(),
                                client.phone().map(p -> p.value()),
                                client.email().map(e -> e.value()),
                                ""),
                        Optional.of(new ReferralQueries.LinkRef(
                                link.id().value(), link.code().value(), "Главная")),
                        "form",
                        "Хочу сайт",
                        clock.instant(),
                        new ReferralQueries.CrmRow("queued", Optional.empty(), Optional.empty(), Optional.empty()),
                        Percent.of("10"),
                        List.of(),
                        List.of()));
    }

    @Test
    void aRowSaysHowFarThePortalHasHeardOfIt() {
        PartnerId partner = given.partner().id();
        ReferralId id = given.referral(partner).id();
        run(() -> ports.referrals().change(id, r -> r.failed("Отказ", clock.instant())));
        assertThat(one(partner, id).crm())
                .isEqualTo(
                        new ReferralQueries.CrmRow("failed", Optional.of("Отказ"), Optional.empty(), Optional.empty()));
        DealKey lead = given.dealKey(Entity.LEAD);
        run(() -> ports.referrals().change(id, r -> r.sent(lead, clock.instant())));
        assertThat(one(partner, id).crm())
                .isEqualTo(new ReferralQueries.CrmRow(
                        "sent", Optional.empty(), Optional.of("lead"), Optional.of(lead.id())));
        assertThat(one(partner, id).origin()).isEqualTo("manual");
    }

    @Test
    void aRowHasItsDealsAndItsMoneyAndNobodyElses() {
        PartnerId partner = given.partner().id();
        ReferralId id = given.referral(partner).id();
        ReferralId other = given.referral(partner).id();
        Deal deal = given.wonDeal(id, Money.of("1000", "RUB"));
        run(() -> ports.deals().put(deal));
        run(() -> ports.deals().put(given.wonDeal(other, Money.of("5", "RUB"))));
        var lot = new Lot(id.value());
        given.books(partner, lot, "125", "RUB", Kind.PROGRAM, Kind.HELD);
        given.books(partner, lot, "125", "RUB", Kind.HELD, Kind.AVAILABLE);
        given.books(partner, lot, "25", "RUB", Kind.AVAILABLE, Kind.RESERVED);
        given.books(partner, lot, "7", "USD", Kind.PROGRAM, Kind.AVAILABLE);
        given.books(partner, new Lot(other.value()), "9", "RUB", Kind.PROGRAM, Kind.AVAILABLE);
        var row = one(partner, id);
        assertThat(row.deals()).containsExactly(deal);
        assertThat(row.money())
                .containsExactlyInAnyOrder(
                        new Balance(Kind.AVAILABLE, Money.of("100", "RUB")),
                        new Balance(Kind.AVAILABLE, Money.of("7", "USD")),
                        new Balance(Kind.RESERVED, Money.of("25", "RUB")));
        assertThat(ports.referralQueries()
                        .list(Scope.of(partner), Optional.empty(), Optional.empty(), FIRST)
                        .items())
                .contains(row);
    }

    @Test
    void theirOwnPercentGoesBeforeTheProgrammes() {
        PartnerId partner = given.partner().id();
        ReferralId id = given.referral(partner).id();
        run(() -> ports.partners().change(partner, p -> p.withRewardPercent(Optional.of(Percent.ZERO))));
        assertThat(one(partner, id).percentNow()).isEqualTo(Percent.ZERO);
    }

    @Test
    void nobodySeesAnothersReferrals() {
        PartnerId owner = given.partner().id();
        PartnerId other = given.partner().id();
        ReferralId id = given.referral(owner).id();
        assertThat(ports.referralQueries().one(Scope.of(other), id)).isEmpty();
        assertThat(ports.referralQueries().one(Scope.everybody(), id)).isPresent();
        var list = ports.referralQueries().list(Scope.of(other), Optional.empty(), Optional.empty(), FIRST);
        assertThat(list.items()).isEmpty();
        assertThat(list.total()).isZero();
    }

    @Test
    void pagesAreNewestFirstAndKnowTheTotal() {
        PartnerId partner = given.partner().id();
        ReferralId first = next(partner);
        ReferralId second = next(partner);
        ReferralId third = next(partner);
        var page = ports.referralQueries()
                .list(Scope.of(partner), Optional.empty(), Optional.empty(), new PageRequest(1, 2));
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.items()).extracting(r -> r.id()).containsExactly(third.value(), second.value());
        var last = ports.referralQueries()
                .list(Scope.of(partner), Optional.empty(), Optional.empty(), new PageRequest(2, 2));
        assertThat(last.items()).extracting(r -> r.id()).containsExactly(first.value());
    }

    @Test
    void clientsAreFoundByTheBeginningsOfTheirWordsAndOnlyByWhoBroughtThem() {
        PartnerId partner = given.partner().id();
        Client client = given.client();
        ReferralId id =
                given.referral(partner, client.id(), new Origin.Manual()).id();
        given.referral(partner);
        for (String q : List.of(
                client.name(),
                client.name().substring(0, client.name().length() - 1).toUpperCase(Locale.ROOT),
                client.email().orElseThrow().value(),
                client.phone().orElseThrow().value(),
                client.phone().orElseThrow().value().replaceFirst("^\\+7", "8"))) {
            assertThat(found(partner, q)).as(q).contains(id.value()).doesNotHaveDuplicates();
            assertThat(found(given.partner().id(), q)).isEmpty();
        }
        assertThat(found(partner, client.email().orElseThrow().value())).containsExactly(id.value());
        assertThat(found(partner, "%")).isEmpty();
        assertThat(found(partner, client.email().orElseThrow().value() + " nobody"))
                .isEmpty();
        run(() -> ports.clients()
                .change(
                        client.id(),
                        c -> new Client(
                                c.id(), "Ёлкина Мария", c.phone(), c.email(), "Ромашка-Сервис", c.createdAt())));
        assertThat(found(partner, "елкина сервис")).containsExactly(id.value());
    }

    private List<UUID> found(PartnerId partner, String q) {
        return ports.referralQueries().list(Scope.of(partner), ReferralQueries.Filter.of(q), FIRST).items().stream()
                .map(ReferralQueries.ReferralRow::id)
                .toList();
    }

    @Test
    void stateAndLinkFilter() {
        PartnerId partner = given.partner().id();
        Link link = given.link(partner);
        ReferralId byLink = given.referral(partner, given.client().id(), new Origin.ByLink(link.id(), Optional.empty()))
                .id();
        ReferralId failed = given.referral(partner).id();
        run(() -> ports.referrals().change(failed, r -> r.failed("no", clock.instant())));
        var scope = Scope.of(partner);
        var queries = ports.referralQueries();
        assertThat(queries.list(scope, Optional.of("failed"), Optional.empty(), FIRST)
                        .items())
                .extracting(r -> r.id())
                .containsExactly(failed.value());
        var through =
                queries.list(scope, Optional.empty(), Optional.of(link.id().value()), FIRST);
        assertThat(through.items()).extracting(r -> r.id()).containsExactly(byLink.value());
        assertThat(through.total()).isEqualTo(1);
        assertThat(queries.list(scope, Optional.of("sent"), Optional.empty(), FIRST)
                        .total())
                .isZero();
    }

    private ReferralId next(PartnerId partner) {
        clock.passes(Duration.ofSeconds(1));
        return given.referral(partner).id();
    }

    private ReferralQueries.ReferralRow one(PartnerId partner, ReferralId id) {
        return ports.referralQueries().one(Scope.of(partner), id).orElseThrow();
    }
}
