package org.partnercabinet.application.link;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.outbox.Delivery;
import org.partnercabinet.application.outbox.Outbox;
import org.partnercabinet.application.outbox.Outcome;
import org.partnercabinet.application.outbox.Topic;
import org.partnercabinet.application.settings.Settings;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.link.Tally;

/**
 * Brings the counts of clicks by day in order: counts links anew whose days are of another zone, and sums up days that
 * are over. Recurs hourly; a change of the zone wakes it at once. How far it came is in the counts themselves.
 */
public final class CountClicks implements Delivery {
    public static final Topic COUNT = Topic.recurring("clicks.count", 80);
    private static final String ALL = "all";

    /** One delivery stops there and takes its turn again, so that no worker is lost to it. */
    private static final Duration TURN = Duration.ofSeconds(20);

    private static final Duration AGAIN = Duration.ofHours(1);

    /** Clicks older than this are all committed. */
    private static final Duration SETTLED = Duration.ofDays(1);

    private static final int LINKS = 50;

    private final Transactions transactions;
    private final Settings settings;
    private final ClickDays days;
    private final Outbox outbox;
    private final Clock clock;

    public CountClicks(Transactions transactions, Settings settings, ClickDays days, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.settings = settings;
        this.days = days;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Has it run soon; needs an open transaction. */
    public void start() {
        outbox.add(COUNT, ALL);
    }

    @Override
    public Topic topic() {
        return COUNT;
    }

    @Override
    public Outcome deliver(String subject) {
        Instant deadline = clock.instant().plus(TURN);
        ZoneId zone = settings.timeZone();
        boolean done = recounted(zone, deadline) && closed(zone, deadline);
        Instant next = done ? clock.instant().plus(AGAIN) : clock.instant();
        transactions.run(() -> outbox.add(COUNT, ALL, next));
        return Outcome.DONE;
    }

    private boolean recounted(ZoneId zone, Instant deadline) {
        List<LinkId> links = days.notCountedIn(zone, LINKS);
        while (!links.isEmpty()) {
            for (LinkId link : links) {
                if (clock.instant().isAfter(deadline)) return false;
                recount(link, zone);
            }
            links = days.notCountedIn(zone, LINKS);
        }
        return true;
    }

    /** Most is counted before anybody has to wait. */
    private void recount(LinkId link, ZoneId zone) {
        Instant since = clock.instant().minus(SETTLED);
        Map<LocalDate, Tally> early = days.count(link, zone, since);
        transactions.run(() -> days.recount(link, zone, early, since));
    }

    private boolean closed(ZoneId zone, Instant deadline) {
        LocalDate last =
                LocalDate.ofInstant(clock.instant().minus(SETTLED), zone).minusDays(1);
        while (transactions.inTransaction(() -> days.close(last))) {
            if (clock.instant().isAfter(deadline)) return false;
        }
        return true;
    }
}
