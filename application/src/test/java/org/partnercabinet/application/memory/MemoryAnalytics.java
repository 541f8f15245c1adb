package org.partnercabinet.application.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.link.ClickDays;
import org.partnercabinet.application.report.AnalyticsQueries;
import org.partnercabinet.application.report.Figures;
import org.partnercabinet.application.report.Slicing;
import org.partnercabinet.domain.link.Click;
import org.partnercabinet.domain.link.ClickCounts;
import org.partnercabinet.domain.link.Device;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.link.Tally;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Referral;
import org.partnercabinet.domain.referral.Semantics;
import org.partnercabinet.domain.reward.RewardPolicy;

/** Counts one by one, each time: the naive count that stored counts are compared with. So there is nothing to recount. */
record MemoryAnalytics(MemoryDatabase db) implements AnalyticsQueries, ClickDays {
    /** Something that happened, with what it counts for. */
    private record Event(Instant at, Optional<Click> click, Optional<Referral> referral, Figures figures) {}

    @Override
    public List<Day> days(Ask ask) {
        var days = new TreeMap<LocalDate, Figures>();
        for (Event event : events(ask)) {
            days.merge(LocalDate.ofInstant(event.at, ask.period().zone()), event.figures, Figures::plus);
        }
        return days.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
    }

    @Override
    public List<Slice> slices(Ask ask, Slicing by) {
        Map<String, Figures> values = new HashMap<>();
        for (Event event : events(ask)) {
            boolean visit = event.click.isPresent();
            if (visit ? by.ofVisits().isEmpty() : !by.isOfReferrals()) continue;
            String value = visit ? value(event.click.orElseThrow(), by) : value(event.referral.orElseThrow(), by);
            values.merge(value, event.figures, Figures::plus);
        }
        return values.entrySet().stream()
                .map(value -> new Slice(value.getKey(), value.getValue()))
                .sorted(Comparator.comparing(Slice::figures, Figures.biggest()).thenComparing(Slice::value))
                .toList();
    }

    @Override
    public Standing standing(Ask ask) {
        return db.read(() -> {
            List<Deal> opened = deals(ask)
                    .filter(deal -> in(ask, db.dealsOpened.find(deal.key()).orElseThrow()))
                    .toList();
            return new Standing(
                    count(opened, Entity.LEAD, Semantics.OPEN),
                    count(opened, Entity.LEAD, Semantics.WON),
                    count(opened, Entity.LEAD, Semantics.LOST),
                    count(opened, Entity.DEAL, Semantics.OPEN),
                    count(opened, Entity.DEAL, Semantics.WON),
                    count(opened, Entity.DEAL, Semantics.LOST));
        });
    }

    private static long count(List<Deal> deals, Entity entity, Semantics semantics) {
        return deals.stream()
                .filter(deal -> deal.key().entity() == entity && deal.stage().semantics() == semantics)
                .count();
    }

    @Override
    public List<LinkName> links(Scope scope, Collection<UUID> ids) {
        return db.read(() -> db.links
                .all()
                .filter(link -> ids.contains(link.id().value()) && scope.covers(link.partner()))
                .map(link -> new LinkName(
                        link.id().value(),
                        link.partner().value(),
                        link.code().value(),
                        link.content().title(),
                        link.content().type().name().toLowerCase(Locale.ROOT),
                        link.deletedAt().isPresent()))
                .toList());
    }

    private List<Event> events(Ask ask) {
        return db.read(() -> Stream.of(visits(ask), brought(ask), opened(ask), won(ask))
                .flatMap(Function.identity())
                .filter(event -> in(ask, event.at))
                .toList());
    }

    private Stream<Event> visits(Ask ask) {
        return db.clicks
                .all()
                .filter(click -> ask.scope()
                        .covers(db.links.find(click.link()).orElseThrow().partner()))
                .filter(click -> ask.link().map(click.link()::equals).orElse(true))
                .map(click ->
                        new Event(click.at(), Optional.of(click), Optional.empty(), Figures.of(ClickCounts.of(click))));
    }

    private Stream<Event> brought(Ask ask) {
        return db.referrals
                .all()
                .filter(r -> concerns(ask, r))
                .map(r -> new Event(r.createdAt(), Optional.empty(), Optional.of(r), Figures.ofReferrals(1)));
    }

    private Stream<Event> opened(Ask ask) {
        return deals(ask)
                .filter(deal -> deal.key().entity() == Entity.DEAL && !deal.isDeleted())
                .map(deal -> new Event(
                        db.dealsOpened.find(deal.key()).orElseThrow(),
                        Optional.empty(),
                        db.referrals.find(deal.referral()),
                        Figures.ofDeals(1)));
    }

    private Stream<Event> won(Ask ask) {
        return deals(ask)
                .filter(deal -> deal.isWon() && deal.win().isPresent())
                .map(deal -> new Event(
                        deal.win().orElseThrow().since(),
                        Optional.empty(),
                        db.referrals.find(deal.referral()),
                        Figures.ofWon(
                                1,
                                deal.amount()
                                        .map(sum -> new Figures.Earned(
                                                sum, RewardPolicy.target(deal).orElseThrow())))));
    }

    private Stream<Deal> deals(Ask ask) {
        return db.deals
                .all()
                .filter(deal -> concerns(ask, db.referrals.find(deal.referral()).orElseThrow()));
    }

    private static boolean concerns(Ask ask, Referral referral) {
        Optional<LinkId> through = referral.origin().throughLink();
        return ask.scope().covers(referral.partner())
                && (ask.link().isEmpty() || ask.link().equals(through));
    }

    private static boolean in(Ask ask, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, ask.period().zone());
        return !day.isBefore(ask.period().from()) && !day.isAfter(ask.period().to());
    }

    private static String value(Click click, Slicing by) {
        Device device = Device.of(click.agent());
        return switch (by) {
            case LINK -> click.link().value().toString();
            case REFERRER -> click.referrer();
            case DEVICE -> device.form();
            case BROWSER -> device.browser();
            case OS -> device.system();
            case SOURCE -> throw new AssertionError("visits have no source");
            default -> mark(click.utm(), by);
        };
    }

    private static String value(Referral referral, Slicing by) {
        return switch (by) {
            case LINK ->
                referral.origin()
                        .throughLink()
                        .map(link -> link.value().toString())
                        .orElse("");
            case SOURCE -> referral.origin().word();
            default -> mark(referral.utm(), by);
        };
    }

    private static String mark(Utm utm, Slicing by) {
        return switch (by) {
            case UTM_SOURCE -> utm.source();
            case UTM_MEDIUM -> utm.medium();
            case UTM_CAMPAIGN -> utm.campaign();
            case UTM_CONTENT -> utm.content();
            case UTM_TERM -> utm.term();
            default -> throw new AssertionError(by);
        };
    }

    @Override
    public List<LinkId> notCountedIn(ZoneId zone, int most) {
        return List.of();
    }

    @Override
    public Map<LocalDate, Tally> count(LinkId link, ZoneId zone, Instant until) {
        return Map.of();
    }

    @Override
    public void recount(LinkId link, ZoneId zone, Map<LocalDate, Tally> early, Instant since) {
        db.expectTransaction();
    }

    @Override
    public boolean close(LocalDate last) {
        db.expectTransaction();
        return false;
    }
}
