package org.partnercabinet.http.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.crm.CrmVitals;
import org.partnercabinet.application.distribution.DistributionQueries.SourceRow;
import org.partnercabinet.application.ledger.LedgerQueries;
import org.partnercabinet.application.partner.PartnerQueries;
import org.partnercabinet.application.report.AnalyticsQueries;
import org.partnercabinet.application.report.AnalyticsQueries.Ask;
import org.partnercabinet.application.report.Preset;
import org.partnercabinet.application.settings.Settings;
import org.partnercabinet.application.transfer.TransferQueries;
import org.partnercabinet.application.transfer.TransferQueries.OfPartner;
import org.partnercabinet.application.transfer.TransferQueries.Period;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.report.OverviewScreen.Work;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;
import org.partnercabinet.http.web.Visitor;

/** The administrators' first page: what waits for them, then how it goes. */
public final class OverviewPages implements Resource {
    private static final Duration PERIOD = Duration.ofDays(30);
    private static final int BEST = 10;
    private static final PageRequest COUNT = new PageRequest(1, 1);

    private final Waiting waiting;
    private final CrmVitals vitals;
    private final Reads reads;
    private final Settings settings;
    private final Clock clock;
    private final Pages pages;

    /** What the page is made of. */
    public record Reads(
            PartnerQueries partners, TransferQueries transfer, AnalyticsQueries analytics, LedgerQueries ledger) {}

    public OverviewPages(Waiting waiting, CrmVitals vitals, Reads reads, Settings settings, Clock clock, Pages pages) {
        this.waiting = waiting;
        this.vitals = vitals;
        this.reads = reads;
        this.settings = settings;
        this.clock = clock;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get("/admin").page(Access.roles(Role.ADMIN)).handle(this::overview));
    }

    private Answer overview(Call call) {
        Instant now = clock.instant();
        var current = byPartner(now.minus(PERIOD), now);
        var before = byPartner(now.minus(PERIOD).minus(PERIOD), now.minus(PERIOD));
        var working = reads.partners()
                .list(Optional.of("approved"), Optional.empty(), COUNT)
                .total();
        var best = current.stream()
                .filter(of -> of.counts().all() > 0)
                .sorted(Comparator.<OfPartner>comparingLong(of -> -of.counts().won())
                        .thenComparingLong(of -> -of.counts().all()))
                .limit(BEST)
                .toList();
        var zone = settings.timeZone();
        var days = Preset.DAYS30.period(LocalDate.ofInstant(now, zone), zone);
        var month = Month.read(
                reads.analytics(),
                new Ask(Scope.everybody(), Optional.empty(), days),
                call.viewer().language());
        var shown = new OverviewScreen(
                work(call.visitor(), now),
                working,
                OfPartner.totals(current),
                OfPartner.totals(before),
                month,
                reads.ledger().inAll(),
                best);
        return pages.show(call, "report/overview.jte", Map.of("overview", shown));
    }

    private List<OfPartner> byPartner(Instant from, Instant until) {
        return reads.transfer().byPartner(Scope.everybody(), new Period(from, until));
    }

    private List<Work> work(Visitor reader, Instant now) {
        var work = new ArrayList<Work>();
        var state = vitals.now();
        if (state.portal().isEmpty()) {
            work.add(Work.trouble("no-portal", "plug-connected", "/admin/bitrix24/connection", ""));
        }
        state.trouble()
                .ifPresent(trouble -> work.add(Work.trouble("trouble", "alert-triangle", "/admin/bitrix24", trouble)));
        var sources = waiting.sources();
        sources.stream()
                .filter(row -> row.source().active() && !row.routable())
                .forEach(row -> work.add(unroutable(row)));
        work.add(Work.of("deliveries", "alert-circle", "/admin/bitrix24/deliveries", waiting.deliveries()));
        boolean late = sources.stream().anyMatch(row -> row.isLate(now));
        work.add(Work.of(
                late ? "appeals-late" : "appeals",
                "headset",
                "/admin/distribution/appeals?assignment=queued",
                waiting.appeals(sources)));
        work.add(Work.of("chats", "messages", "/admin/chat?unread=true", waiting.chats(reader)));
        work.add(Work.of("registrations", "user-plus", "/admin/registrations", waiting.registrations()));
        work.add(Work.of("passwords", "key", "/admin/users", waiting.passwords()));
        work.add(Work.of("payouts", "cash", "/admin/payouts", waiting.payouts("pending")));
        work.add(Work.of("payments", "wallet", "/admin/payouts?state=approved", waiting.payouts("approved")));
        return work.stream()
                .filter(one -> one.count() > 0 || one.detail().isPresent())
                .toList();
    }

    private static Work unroutable(SourceRow row) {
        var source = row.source();
        return Work.trouble(
                "unroutable", "arrows-shuffle", "/admin/distribution/sources/" + source.id(), source.name());
    }
}
