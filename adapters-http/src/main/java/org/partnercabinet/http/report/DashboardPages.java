package org.partnercabinet.http.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.ledger.LedgerQueries;
import org.partnercabinet.application.ledger.LedgerQueries.Balance;
import org.partnercabinet.application.link.LinkQueries;
import org.partnercabinet.application.messaging.NotificationQueries;
import org.partnercabinet.application.partner.PartnerQueries;
import org.partnercabinet.application.partner.PartnerQueries.PartnerRow;
import org.partnercabinet.application.partner.PayoutMethods;
import org.partnercabinet.application.referral.ReferralQueries;
import org.partnercabinet.application.report.AnalyticsQueries;
import org.partnercabinet.application.report.AnalyticsQueries.Ask;
import org.partnercabinet.application.report.Period;
import org.partnercabinet.application.report.Preset;
import org.partnercabinet.application.report.Slicing;
import org.partnercabinet.application.settings.Settings;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.settings.RewardSettings;
import org.partnercabinet.http.messaging.NotificationView;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.report.DashboardScreen.Terms;
import org.partnercabinet.http.report.DashboardScreen.Todo;
import org.partnercabinet.http.report.DashboardScreen.TopLink;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** The partners' first page: first steps, how it goes, what is theirs, what is new. */
public final class DashboardPages implements Resource {
    private static final PageRequest COUNT = new PageRequest(1, 1);
    private static final PageRequest LATEST = new PageRequest(1, 5);
    private static final int BEST = 5;
    /** As long as a period may be. */
    private static final int EVER_DAYS = 1100;

    private final Reads reads;
    private final Settings settings;
    private final Whose whose;
    private final Clock clock;
    private final Pages pages;

    /** What the page is made of. */
    public record Reads(
            AnalyticsQueries analytics,
            LinkQueries links,
            ReferralQueries referrals,
            LedgerQueries ledger,
            NotificationQueries notifications,
            PartnerQueries partners,
            PayoutMethods methods) {}

    public DashboardPages(Reads reads, Settings settings, Whose whose, Clock clock, Pages pages) {
        this.reads = reads;
        this.settings = settings;
        this.whose = whose;
        this.clock = clock;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get("/partner").page(Access.roles(Role.PARTNER)).handle(this::dashboard));
    }

    private Answer dashboard(Call call) {
        var partner = whose.own(call.visitor());
        var row = reads.partners().one(partner).orElseThrow(() -> Refusal.notFound("partner"));
        var zone = settings.timeZone();
        var period = Preset.DAYS30.period(LocalDate.ofInstant(clock.instant(), zone), zone);
        var ask = new Ask(Scope.of(partner), Optional.empty(), period);
        var terms = settings.reward();
        var language = call.viewer().language();
        var news = reads.notifications().list(partner, LATEST).items().stream()
                .map(told -> NotificationView.of(told, language))
                .toList();
        var shown = new DashboardScreen(
                row.name(),
                todo(partner, ask),
                Month.read(reads.analytics(), ask, language),
                balances(partner, terms),
                best(ask),
                news,
                terms(row, terms));
        return pages.show(call, "report/dashboard.jte", Map.of("dashboard", shown));
    }

    private List<Todo> todo(PartnerId partner, Ask ask) {
        long links = reads.links().list(ask.scope(), COUNT).total();
        long clients = reads.referrals()
                .list(ask.scope(), Optional.empty(), Optional.empty(), COUNT)
                .total();
        var steps = List.of(
                new Todo("link", "/partner/links/new", links > 0),
                new Todo("click", "/partner/links", clients > 0 || wasClicked(ask)),
                new Todo("client", "/partner/referrals/new", clients > 0),
                new Todo(
                        "method",
                        "/partner/payout-methods",
                        !reads.methods().of(partner).isEmpty()));
        return steps.stream().allMatch(Todo::done) ? List.of() : steps;
    }

    private boolean wasClicked(Ask ask) {
        var now = ask.period();
        var ever = new Period(now.to().minusDays(EVER_DAYS - 1), now.to(), now.zone());
        return reads.analytics().days(new Ask(ask.scope(), ask.link(), ever)).stream()
                .anyMatch(day -> day.figures().visits().clicks() > 0);
    }

    private List<Balance> balances(PartnerId partner, RewardSettings terms) {
        var known = reads.ledger().balances(partner);
        var none = Money.zero(terms.minimumPayout().currency());
        return known.isEmpty() ? List.of(new Balance(none, none, none, none, none)) : known;
    }

    private List<TopLink> best(Ask ask) {
        var slices = reads.analytics().slices(ask, Slicing.LINK);
        var first = slices.stream().limit(BEST + 1L).toList();
        var names = LinkNames.of(reads.analytics(), ask, first);
        return first.stream()
                .flatMap(slice ->
                        Stream.ofNullable(names.get(slice.value())).map(name -> new TopLink(name, slice.figures())))
                .limit(BEST)
                .toList();
    }

    private static Terms terms(PartnerRow row, RewardSettings all) {
        return new Terms(
                row.rewardPercent().orElseGet(() -> all.percent().value()),
                row.rewardPercent().isPresent(),
                all.holdDays(),
                all.minimumPayout());
    }
}
