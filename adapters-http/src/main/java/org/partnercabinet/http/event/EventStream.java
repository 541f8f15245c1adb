package org.partnercabinet.http.event;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.partnercabinet.application.event.EventQueries.Event;
import org.partnercabinet.application.event.EventQueries.Heard;
import org.partnercabinet.application.event.Signal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.SessionId;
import org.partnercabinet.http.web.Outlet;

/** One open page: what it has been told, and its way out. Its account's reader is the only one that advances it. */
final class EventStream {
    static final long UNKNOWN = -1;
    private static final byte[] HELLO = bytes("retry: 500\n\n");
    private static final byte[] PING = bytes(":\n\n");
    private static final byte[] BYE = bytes("retry: 60000\n\n");

    final AccountId account;
    final SessionId session;
    private final Outlet outlet;
    private final Instant openedAt;
    private volatile Instant pingedAt;
    private volatile boolean doubtful = true;
    private volatile long told;
    private boolean resumed;
    private boolean greeted;

    /** @param after the number of the last event the page knows; empty: it only wants what comes */
    EventStream(AccountId account, SessionId session, Optional<Long> after, Outlet outlet, Instant now) {
        this.account = account;
        this.session = session;
        this.outlet = outlet;
        this.told = after.orElse(UNKNOWN);
        this.resumed = after.isPresent();
        this.openedAt = now;
        this.pingedAt = now;
    }

    Outlet outlet() {
        return outlet;
    }

    /** The number of the last event the page was told, or need not be told; {@link #UNKNOWN} at first. */
    long told() {
        return told;
    }

    /** Whether somebody should look if its session still lives. */
    boolean isDoubtful() {
        return doubtful;
    }

    void doubt() {
        doubtful = true;
    }

    void trust() {
        doubtful = false;
    }

    void startAt(long newest) {
        told = newest;
    }

    /** Its place is known: whatever happens from now on, it is told. */
    void greet() {
        if (!greeted) {
            greeted = true;
            outlet.offer(HELLO);
        }
    }

    /** @param all whether there is nothing after the events that were heard */
    void hear(Heard heard, boolean all) {
        if (resumed && isAhead(heard)) {
            resync(heard);
        }
        resumed = false;
        for (Event event : heard.events()) {
            if (event.number() == told + 1) {
                tell(event);
            } else if (event.number() > told) {
                resync(heard);
                return;
            }
        }
        if (all && told < heard.newest()) {
            resync(heard);
        }
    }

    /** Knows what never was: it was open on another database. */
    private boolean isAhead(Heard heard) {
        return told > newest(heard);
    }

    private void tell(Event event) {
        told = event.number();
        if (event.kind() == Signal.Kind.SESSION) {
            doubtful = true;
        } else {
            outlet.offer(bytes("id: " + told + "\nevent: " + event.kind().word() + "\ndata: " + event.data() + "\n\n"));
        }
    }

    /** What happened in between is not known any more: the page has to look at everything anew. */
    private void resync(Heard heard) {
        told = newest(heard);
        outlet.offer(bytes("id: " + told + "\nevent: resync\ndata: {}\n\n"));
    }

    private static long newest(Heard heard) {
        long last = heard.events().stream().mapToLong(Event::number).max().orElse(0);
        return Math.max(last, heard.newest());
    }

    /** Makes room for another page of the account. It comes back later, or both would be in each other's way for ever. */
    void giveWay() {
        outlet.offer(BYE);
        outlet.end();
    }

    /** Says that it is alive, when it is time; ends when it is old. */
    void tick(Instant now, Duration pause, Duration life) {
        if (!now.isBefore(openedAt.plus(life))) {
            outlet.end();
        } else if (!now.isBefore(pingedAt.plus(pause))) {
            pingedAt = now;
            doubtful = true;
            outlet.offer(PING);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
