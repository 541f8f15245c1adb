package org.partnercabinet.application.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.partnercabinet.application.Given;
import org.partnercabinet.application.Ports;
import org.partnercabinet.domain.link.Click;
import org.partnercabinet.domain.link.ClickId;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.money.Percent;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Origin;
import org.partnercabinet.domain.referral.Referral;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.domain.referral.Semantics;

/** Random visits, referrals and deals of two partners, remembered one by one to be counted naively. */
final class Happenings {
    private static final List<String> AGENTS = List.of(
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/126.0.0.0 Safari/537.36",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile/15E148 Safari/604.1",
            "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0",
            "",
            "curl/8");
    private static final List<String> REFERRERS = List.of("", "ya.ru", "google.com", "vk.com", "блог.рф");
    private static final List<String> MARKS = List.of("", "a", "a\nb\tc&=|;", "😀", "'; drop table click--");

    final List<Click> clicks = new ArrayList<>();
    final List<Referral> referrals = new ArrayList<>();
    final List<Deal> deals = new ArrayList<>();
    final List<Instant> opened = new ArrayList<>();
    final List<PartnerId> partners = new ArrayList<>();
    final List<Link> links = new ArrayList<>();

    private final Ports ports;
    private final Given given;
    private final Random random;
    private final Instant begin;
    private final Duration length;

    Happenings(Ports ports, Given given, long seed, LocalDate first, int days) {
        this.ports = ports;
        this.given = given;
        this.random = new Random(seed);
        this.begin = Instant.parse(first + "T00:00:00Z");
        this.length = Duration.ofDays(days);
        for (int i = 0; i < 2; i++) {
            PartnerId partner = given.partner().id();
            partners.add(partner);
            for (int j = 0; j < 3; j++) links.add(given.link(partner));
        }
    }

    /** So many groups of clicks, each in its transaction, out of order. */
    void visits(int groups) {
        for (int i = 0; i < groups; i++) {
            var group = new ArrayList<Click>();
            int size = 1 + random.nextInt(12);
            for (int j = 0; j < size; j++) group.add(click());
            ports.transactions().run(() -> ports.clicks().addAll(group));
            clicks.addAll(group);
        }
    }

    void business(int count) {
        for (int i = 0; i < count; i++) {
            Link link = one(links);
            Origin origin = random.nextBoolean()
                    ? new Origin.ByForm(link.id(), Optional.empty())
                    : random.nextBoolean() ? new Origin.Manual() : new Origin.ByImport();
            Referral referral = Referral.bring(
                            new ReferralId(UUID.randomUUID()),
                            link.partner(),
                            given.client().id(),
                            origin,
                            "",
                            moment())
                    .marked(utm());
            ports.transactions().run(() -> ports.referrals().add(referral));
            referrals.add(referral);
            for (int deal = random.nextInt(3); deal > 0; deal--) deal(referral);
        }
    }

    private void deal(Referral referral) {
        Entity entity = random.nextInt(4) == 0 ? Entity.LEAD : Entity.DEAL;
        var key = new DealKey(entity, 1 + random.nextLong(1L << 60));
        Optional<Money> amount = random.nextInt(5) == 0
                ? Optional.empty()
                : Optional.of(new Money(
                        random.nextLong(-1000, 1_000_000), Currency.getInstance(one(List.of("RUB", "USD", "JPY")))));
        Deal deal = new Deal(key, referral.id(), stage(), amount, Optional.empty(), Optional.empty(), moment())
                .onTerms(moment(), new Percent(random.nextInt(10_001)), 0);
        ports.transactions().run(() -> ports.deals().put(deal));
        opened.add(deal.changedAt());
        deals.add(random.nextBoolean() ? deal : changed(deal));
    }

    /** A deal is what it is now; when it was first heard of stays. */
    private Deal changed(Deal before) {
        Deal now = new Deal(
                        before.key(),
                        before.referral(),
                        stage(),
                        before.amount(),
                        Optional.empty(),
                        before.percent(),
                        moment())
                .onTerms(moment(), new Percent(random.nextInt(10_001)), 0);
        ports.transactions().run(() -> ports.deals().put(now));
        return now;
    }

    private Deal.Stage stage() {
        return new Deal.Stage("S", "Стадия", one(List.of(Semantics.values())));
    }

    private Click click() {
        boolean bot = random.nextInt(4) == 0;
        return new Click(
                new ClickId(UUID.randomUUID()),
                one(links).id(),
                moment(),
                given.word(),
                bot,
                !bot && random.nextBoolean(),
                one(REFERRERS),
                one(AGENTS),
                utm());
    }

    private Utm utm() {
        return new Utm(one(MARKS), one(MARKS), "c" + random.nextInt(30), "", one(MARKS));
    }

    /** To the microsecond, as databases keep it; now and then just at an hour. */
    private Instant moment() {
        long micros = random.nextLong(length.toNanos() / 1000);
        if (random.nextInt(4) == 0) micros -= micros % 3_600_000_000L;
        return begin.plus(Duration.ofNanos(micros * 1000));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
