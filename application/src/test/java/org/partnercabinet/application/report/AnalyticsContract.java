package org.partnercabinet.application.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.link.ChangeTimeZone;
import org.partnercabinet.application.link.CountClicks;
import org.partnercabinet.application.report.AnalyticsQueries.Ask;
import org.partnercabinet.application.report.AnalyticsQueries.Standing;
import org.partnercabinet.domain.link.Click;
import org.partnercabinet.domain.link.ClickCounts;
import org.partnercabinet.domain.link.ClickId;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.LinkId;

/** What everybody may expect of {@link AnalyticsQueries}, and of the counts behind them. */
public abstract class AnalyticsContract extends PortsContract {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    @ParameterizedTest
    @CsvSource({
        "1, 2011-03-05, Europe/Moscow, Europe/Berlin",
        "2, 2013-10-20, America/Sao_Paulo, Asia/Kathmandu",
        "3, 2015-12-15, Pacific/Apia, UTC"
    })
    void storedCountsAreWhatCountingOneByOneGivesWhateverHappens(
            long seed, LocalDate first, String zone, String other) {
        zoneIs(ZoneId.of(zone));
        var happenings = new Happenings(ports, given, seed, first, 75);
        happenings.visits(25);
        happenings.business(60);
        var naive = new NaiveAnalytics(happenings);
        agree(happenings, naive, first, ZoneId.of(zone));
        count();
        agree(happenings, naive, first, ZoneId.of(zone));
        happenings.visits(15);
        agree(happenings, naive, first, ZoneId.of(zone));
        zoneIs(ZoneId.of(other));
        agree(happenings, naive, first, ZoneId.of(other));
        happenings.visits(10);
        agree(happenings, naive, first, ZoneId.of(other));
        count();
        agree(happenings, naive, first, ZoneId.of(other));
    }

    /** Everything, each partner and each link; the whole time, a part of it, and no time at all. */
    private void agree(Happenings happenings, NaiveAnalytics naive, LocalDate first, ZoneId zone) {
        var whole = new Period(first.minusDays(2), first.plusDays(80), zone);
        var part = new Period(first.plusDays(11), first.plusDays(61), zone);
        var day = new Period(first.plusDays(30), first.plusDays(30), zone);
        for (Period period : List.of(whole, part, day)) {
            agree(naive, new Ask(Scope.everybody(), Optional.empty(), period));
            agree(naive, new Ask(Scope.of(happenings.partners.get(0)), Optional.empty(), period));
            LinkId link = happenings.links.get(0).id();
            agree(naive, new Ask(Scope.everybody(), Optional.of(link), period));
            agree(naive, new Ask(Scope.of(happenings.partners.get(0)), Optional.of(link), period));
            var elsewhere = new Ask(Scope.of(happenings.partners.get(1)), Optional.of(link), period);
            assertThat(ports.analyticsQueries().days(elsewhere)).isEmpty();
            assertThat(ports.analyticsQueries().slices(elsewhere, Slicing.DEVICE))
                    .isEmpty();
            assertThat(ports.analyticsQueries().standing(elsewhere)).isEqualTo(new Standing(0, 0, 0, 0, 0, 0));
        }
    }

    private void agree(NaiveAnalytics naive, Ask ask) {
        assertThat(ports.analyticsQueries().days(ask)).isEqualTo(naive.days(ask));
        for (Slicing by : Slicing.values()) {
            assertThat(ports.analyticsQueries().slices(ask, by)).as("%s", by).isEqualTo(naive.slices(ask, by));
        }
        assertThat(ports.analyticsQueries().standing(ask)).isEqualTo(naive.standing(ask));
    }

    @Test
    void aDayIsTheCompanysFromMidnightToMidnight() {
        zoneIs(MOSCOW);
        Link link = given.link(given.partner().id());
        visit(link, "2021-05-09T20:59:59.999999Z");
        visit(link, "2021-05-09T21:00:00Z");
        visit(link, "2021-05-10T20:59:59.999999Z");
        assertThat(clicks(link, "2021-05-09", "2021-05-09", MOSCOW)).isEqualTo(1);
        assertThat(clicks(link, "2021-05-10", "2021-05-10", MOSCOW)).isEqualTo(2);
        assertThat(clicks(link, "2021-05-11", "2021-05-11", MOSCOW)).isZero();
    }

    @Test
    void aDayHasTwentyThreeOrTwentyFiveHoursWhereClocksChange() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        zoneIs(berlin);
        Link link = given.link(given.partner().id());
        visit(link, "2021-03-27T23:00:00Z");
        visit(link, "2021-03-28T21:59:59Z");
        visit(link, "2021-03-28T22:00:00Z");
        visit(link, "2021-10-30T22:00:00Z");
        visit(link, "2021-10-31T22:59:59Z");
        visit(link, "2021-10-31T23:00:00Z");
        assertThat(clicks(link, "2021-03-28", "2021-03-28", berlin)).isEqualTo(2);
        assertThat(clicks(link, "2021-03-29", "2021-03-29", berlin)).isEqualTo(1);
        assertThat(clicks(link, "2021-10-31", "2021-10-31", berlin)).isEqualTo(2);
        assertThat(clicks(link, "2021-11-01", "2021-11-01", berlin)).isEqualTo(1);
    }

    @Test
    void clicksThatWereUndoneAreNotCountedAndThoseAfterThemAre() {
        zoneIs(MOSCOW);
        Link link = given.link(given.partner().id());
        Click undone = click(link, "2021-06-01T10:00:00Z");
        undone(() -> ports.clicks().addAll(List.of(undone)));
        assertThat(clicks(link, "2021-06-01", "2021-06-01", MOSCOW)).isZero();
        visit(link, "2021-06-01T11:00:00Z");
        assertThat(clicks(link, "2021-06-01", "2021-06-01", MOSCOW)).isEqualTo(1);
    }

    @Test
    void linksAreNamedToWhomTheyBelong() {
        Link link = given.link(given.partner().id());
        var other = given.partner().id();
        Set<UUID> ids = Set.of(link.id().value(), UUID.randomUUID());
        assertThat(ports.analyticsQueries().links(Scope.everybody(), ids))
                .singleElement()
                .satisfies(name -> {
                    assertThat(name.code()).isEqualTo(link.code().value());
                    assertThat(name.partnerId()).isEqualTo(link.partner().value());
                    assertThat(name.title()).isEqualTo("Главная");
                    assertThat(name.type()).isEqualTo("direct");
                    assertThat(name.deleted()).isFalse();
                });
        assertThat(ports.analyticsQueries().links(Scope.of(other), ids)).isEmpty();
        assertThat(ports.analyticsQueries().links(Scope.everybody(), Set.of())).isEmpty();
    }

    private void zoneIs(ZoneId zone) {
        new ChangeTimeZone(ports.transactions(), ports.settings(), counting()).handle(zone);
        count();
    }

    private void count() {
        counting().deliver("all");
    }

    private CountClicks counting() {
        return new CountClicks(ports.transactions(), ports.settings(), ports.clickDays(), ports.outbox(), clock);
    }

    private void visit(Link link, String at) {
        run(() -> ports.clicks().addAll(List.of(click(link, at))));
    }

    private Click click(Link link, String at) {
        var id = new ClickId(UUID.randomUUID());
        return new Click(
                id,
                link.id(),
                Instant.parse(at),
                "v",
                false,
                true,
                "ya.ru",
                "x",
                link.content().utm());
    }

    private long clicks(Link link, String from, String to, ZoneId zone) {
        var period = new Period(LocalDate.parse(from), LocalDate.parse(to), zone);
        var ask = new Ask(Scope.of(link.partner()), Optional.of(link.id()), period);
        return ports.analyticsQueries().days(ask).stream()
                .map(day -> day.figures().visits())
                .reduce(ClickCounts.NONE, ClickCounts::plus)
                .clicks();
    }
}
