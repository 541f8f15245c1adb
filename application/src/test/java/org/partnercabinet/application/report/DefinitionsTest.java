package org.partnercabinet.application.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.World;
import org.partnercabinet.application.report.AnalyticsQueries.Ask;
import org.partnercabinet.application.report.Figures.Earned;
import org.partnercabinet.domain.link.ClickCounts;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.LinkCode;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.link.TargetUrl;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.link.Visit;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.domain.referral.Semantics;

/** docs/metrics.md by examples; the clock stands at noon of 2 March 2026 in Moscow. */
class DefinitionsTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final World world = World.inMemory();
    private final PartnerId anna = world.partner("anna");

    @Test
    void repeatedVisitsAreClicksAndMachinesAreNot() {
        LinkCode code = code(anna);
        visit(code, "petya", false);
        visit(code, "petya", false);
        visit(code, "olya", false);
        visit(code, "crawler", true);
        assertThat(on(DAY).visits()).isEqualTo(new ClickCounts(3, 2, 1));
    }

    @Test
    void eachNumberIsOnTheDayOfItsOwnEvent() {
        world.crm.makes(Entity.DEAL);
        ReferralId referral = world.brings(anna, "Клиент");
        world.passes(Duration.ofDays(3));
        world.crm.amounts(world.entry(referral), Money.of("1000.55", "RUB"));
        world.deliverAll();
        world.passes(Duration.ofDays(3));
        happens(world.entry(referral), Semantics.WON);
        assertThat(on(DAY).referrals()).isEqualTo(1);
        assertThat(on(DAY).won()).isZero();
        assertThat(all().deals()).isEqualTo(1);
        assertThat(on(DAY.plusDays(6)).won()).isEqualTo(1);
        assertThat(on(DAY.plusDays(6)).money()).containsExactly(earned("1000.55", "100.06", "RUB"));
    }

    @Test
    void aConvertedLeadIsNoDealAndNoWin() {
        world.crm.makes(Entity.LEAD);
        ReferralId referral = world.brings(anna, "Клиент");
        happens(world.entry(referral), Semantics.WON);
        assertThat(all()).isEqualTo(Figures.ofReferrals(1));
        var standing = world.ports.analyticsQueries().standing(ask(DAY.minusDays(30), DAY.plusDays(30)));
        assertThat(standing.leadsConverted()).isEqualTo(1);
        assertThat(standing.dealsWon()).isZero();
    }

    @Test
    void aDealThatWasLostAfterItWasWonIsNotWonAndOneThatIsWonAgainIsWonThen() {
        world.crm.makes(Entity.DEAL);
        ReferralId referral = world.wins(anna, "1000");
        world.passes(Duration.ofDays(1));
        happens(world.entry(referral), Semantics.LOST);
        assertThat(all().won()).isZero();
        assertThat(all().money()).isEmpty();
        assertThat(all().deals()).isEqualTo(1);
        world.passes(Duration.ofDays(1));
        happens(world.entry(referral), Semantics.WON);
        assertThat(on(DAY).won()).isZero();
        assertThat(on(DAY.plusDays(2)).won()).isEqualTo(1);
    }

    @Test
    void currenciesAreNeverAddedUp() {
        world.crm.makes(Entity.DEAL);
        world.wins(anna, "1000");
        world.wins(anna, "500.05");
        ReferralId foreign = world.brings(anna, "Клиент");
        world.crm.amounts(world.entry(foreign), Money.of("10.01", "USD"));
        happens(world.entry(foreign), Semantics.WON);
        assertThat(all().money()).containsExactly(earned("1500.05", "150.01", "RUB"), earned("10.01", "1.00", "USD"));
    }

    @Test
    void everyRewardIsRoundedByItselfAsTheLedgerHasIt() {
        world.crm.makes(Entity.DEAL);
        for (int i = 0; i < 3; i++) world.wins(anna, "0.05");
        assertThat(all().money()).containsExactly(earned("0.15", "0.03", "RUB"));
        assertThat(world.roubles(anna).available()).isEqualTo(Money.of("0.03", "RUB"));
    }

    @Test
    void conversionsAreInPercentHalfUpAndNothingIsDividedByNothing() {
        assertThat(Figures.percent(1, 3)).hasValueSatisfying(p -> assertThat(p).hasToString("33.33"));
        assertThat(Figures.percent(2, 3)).hasValueSatisfying(p -> assertThat(p).hasToString("66.67"));
        assertThat(Figures.percent(3, 2)).hasValueSatisfying(p -> assertThat(p).hasToString("150.00"));
        assertThat(Figures.percent(5, 0)).isEmpty();
    }

    private void happens(DealKey key, Semantics semantics) {
        world.crm.moves(key, semantics);
        world.deliverAll();
    }

    private LinkCode code(PartnerId partner) {
        var target = Optional.of(new TargetUrl("https://example.org/"));
        var content = new Link.Content("Сайт", Link.Type.DIRECT, target, Utm.NONE, true);
        LinkId id = world.partners.createLink.handle(partner, content);
        return new LinkCode(world.ports
                .linkQueries()
                .one(Scope.of(partner), id)
                .orElseThrow()
                .code());
    }

    private void visit(LinkCode code, String visitor, boolean bot) {
        world.partners.followLink.handle(List.of(new Visit(code, visitor, bot, "ya.ru", "x", world.clock.instant())));
    }

    private Figures on(LocalDate day) {
        return sum(ask(day, day));
    }

    private Figures all() {
        return sum(ask(DAY.minusDays(30), DAY.plusDays(30)));
    }

    private Figures sum(Ask ask) {
        return Figures.sum(world.ports.analyticsQueries().days(ask).stream().map(AnalyticsQueries.Day::figures));
    }

    private Ask ask(LocalDate from, LocalDate to) {
        return new Ask(Scope.of(anna), Optional.empty(), new Period(from, to, MOSCOW));
    }

    private static Earned earned(String amount, String reward, String currency) {
        return new Earned(Money.of(amount, currency), Money.of(reward, currency));
    }
}
