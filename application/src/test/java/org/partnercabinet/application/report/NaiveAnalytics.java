package org.partnercabinet.application.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnercabinet.application.report.AnalyticsQueries.Ask;
import org.partnercabinet.application.report.AnalyticsQueries.Day;
import org.partnercabinet.application.report.AnalyticsQueries.Slice;
import org.partnercabinet.application.report.AnalyticsQueries.Standing;
import org.partnercabinet.domain.link.Click;
import org.partnercabinet.domain.link.ClickCounts;
import org.partnercabinet.domain.link.Device;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Referral;
import org.partnercabinet.domain.referral.Semantics;

/** The definitions of docs/metrics.md once more, counted one by one from what a test made happen. */
record NaiveAnalytics(Happenings happened) {
    private record Event(
            Instant at, PartnerId partner, Optional<LinkId> link, Map<Slicing, String> values, Figures what) {}

    List<Day> days(Ask ask) {
        return events(ask)
                .collect(Collectors.groupingBy(
                        event -> LocalDate.ofInstant(event.at, ask.period().zone()),
                        TreeMap::new,
                        Collectors.reducing(Figures.NONE, Event::what, Figures::plus)))
                .entrySet()
                .stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
    }

    List<Slice> slices(Ask ask, Slicing by) {
        return events(ask)
                .filter(event -> event.values.containsKey(by))
                .collect(Collectors.groupingBy(
                        event -> event.values.get(by), Collectors.reducing(Figures.NONE, Event::what, Figures::plus)))
                .entrySet()
                .stream()
                .map(value -> new Slice(value.getKey(), value.getValue()))
                .sorted(Comparator.comparing(Slice::figures, Figures.biggest()).thenComparing(Slice::value))
                .toList();
    }

    Standing standing(Ask ask) {
        var counts = new HashMap<String, Long>();
        for (int i = 0; i < happened.deals.size(); i++) {
            Deal deal = happened.deals.get(i);
            Event opened = event(happened.opened.get(i), referral(deal), Figures.NONE);
            if (concerns(ask, opened)) {
                counts.merge(deal.key().entity() + "/" + deal.stage().semantics(), 1L, Long::sum);
            }
        }
        return new Standing(
                counts.getOrDefault("LEAD/OPEN", 0L),
                counts.getOrDefault("LEAD/WON", 0L),
                counts.getOrDefault("LEAD/LOST", 0L),
                counts.getOrDefault("DEAL/OPEN", 0L),
                counts.getOrDefault("DEAL/WON", 0L),
                counts.getOrDefault("DEAL/LOST", 0L));
    }

    private Stream<Event> events(Ask ask) {
        var events = new ArrayList<Event>();
        happened.clicks.forEach(click -> events.add(event(click)));
        happened.referrals.forEach(r -> events.add(event(r.createdAt(), r, Figures.ofReferrals(1))));
        for (int i = 0; i < happened.deals.size(); i++) {
            Deal deal = happened.deals.get(i);
            if (deal.key().entity() != Entity.DEAL || deal.stage().semantics() == Semantics.DELETED) continue;
            events.add(event(happened.opened.get(i), referral(deal), Figures.ofDeals(1)));
            if (deal.stage().semantics() != Semantics.WON) continue;
            var earned = deal.amount()
                    .map(sum -> new Figures.Earned(
                            sum, sum.orZero().times(deal.percent().orElseThrow())));
            events.add(event(deal.win().orElseThrow().since(), referral(deal), Figures.ofWon(1, earned)));
        }
        return events.stream().filter(event -> concerns(ask, event));
    }

    private static boolean concerns(Ask ask, Event event) {
        LocalDate day = LocalDate.ofInstant(event.at, ask.period().zone());
        return ask.scope().covers(event.partner)
                && (ask.link().isEmpty() || ask.link().equals(event.link))
                && !day.isBefore(ask.period().from())
                && !day.isAfter(ask.period().to());
    }

    private Referral referral(Deal deal) {
        return happened.referrals.stream()
                .filter(r -> r.id().equals(deal.referral()))
                .findFirst()
                .orElseThrow();
    }

    private Event event(Click click) {
        Link link = happened.links.stream()
                .filter(one -> one.id().equals(click.link()))
                .findFirst()
                .orElseThrow();
        var device = Device.of(click.agent());
        Map<Slicing, String> values = marks(click.utm());
        values.put(Slicing.LINK, link.id().value().toString());
        values.put(Slicing.REFERRER, click.referrer());
        values.put(Slicing.DEVICE, device.form());
        values.put(Slicing.BROWSER, device.browser());
        values.put(Slicing.OS, device.system());
        var counts = click.bot() ? new ClickCounts(0, 0, 1) : new ClickCounts(1, click.unique() ? 1 : 0, 0);
        return new Event(click.at(), link.partner(), Optional.of(link.id()), values, Figures.of(counts));
    }

    private static Event event(Instant at, Referral referral, Figures what) {
        Optional<LinkId> link = referral.origin().throughLink();
        Map<Slicing, String> values = marks(referral.utm());
        values.put(Slicing.LINK, link.map(id -> id.value().toString()).orElse(""));
        values.put(Slicing.SOURCE, referral.origin().word());
        return new Event(at, referral.partner(), link, values, what);
    }

    private static Map<Slicing, String> marks(Utm utm) {
        return new HashMap<>(Map.of(
                Slicing.UTM_SOURCE, utm.source(),
                Slicing.UTM_MEDIUM, utm.medium(),
                Slicing.UTM_CAMPAIGN, utm.campaign(),
                Slicing.UTM_CONTENT, utm.content(),
                Slicing.UTM_TERM, utm.term()));
    }
}
