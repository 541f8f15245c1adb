package org.partnercabinet.http.event;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.partnercabinet.application.event.EventQueries;
import org.partnercabinet.application.identity.IdentityQueries;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.SessionId;
import org.partnercabinet.http.web.Header;
import org.partnercabinet.http.web.LastingAnswer;
import org.partnercabinet.http.web.Outlet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All open pages of this process. They are told right after a commit that concerns them, and looked after every few
 * seconds as a safety net. A few threads serve them all.
 */
public final class EventStreams implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);
    private static final String TYPE = "text/event-stream";
    private static final int MOST_OF_ONE = 6;
    private static final int MOST_WAITING = 256;
    private static final int THREADS = 2;
    private static final Duration PING = Duration.ofSeconds(20);
    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final Duration POLL = Duration.ofSeconds(3);

    private final EventQueries events;
    private final LiveSessions sessions;
    private final Clock clock;
    private final Map<AccountId, AccountStreams> accounts = new ConcurrentHashMap<>();
    private final ExecutorService readers = threads("event-readers");
    private final ExecutorService writers = threads("event-writers");
    private final ScheduledExecutorService clockwork =
            Executors.newSingleThreadScheduledExecutor(named("event-clockwork"));
    private final Attendance attendance;
    private volatile boolean closing;

    /** @param present is told, by threads that may wait, whose pages are open; again and again while they are */
    public EventStreams(
            EventQueries events, IdentityQueries identities, Consumer<Collection<AccountId>> present, Clock clock) {
        this.events = events;
        this.clock = clock;
        this.attendance = new Attendance(present, clock);
        this.sessions = (session, account) -> identities
                .bySession(session, clock.instant())
                .filter(identity -> identity.account().equals(account.value()))
                .isPresent();
        clockwork.scheduleWithFixedDelay(() -> safely(this::tick), 1, 1, TimeUnit.SECONDS);
        clockwork.scheduleWithFixedDelay(
                () -> safely(this::poll), POLL.toMillis(), POLL.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** After the end, whatever comes is nobody's business any more. */
    private static ExecutorService threads(String name) {
        return new ThreadPoolExecutor(
                THREADS,
                THREADS,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                named(name),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    private static ThreadFactory named(String name) {
        return work -> {
            var thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    LastingAnswer answer(AccountId account, SessionId session, Optional<Long> after) {
        var headers = List.of(new Header("Cache-Control", "no-store"), new Header("X-Accel-Buffering", "no"));
        return new LastingAnswer(TYPE, headers, writers, MOST_WAITING, outlet -> open(account, session, after, outlet));
    }

    private void open(AccountId account, SessionId session, Optional<Long> after, Outlet outlet) {
        var stream = new EventStream(account, session, after, outlet, clock.instant());
        var all = accounts.compute(account, (id, known) -> {
            var present = known == null ? new AccountStreams(id, events, sessions, readers) : known;
            present.add(stream);
            return present;
        });
        outlet.closed().whenComplete((done, failure) -> forget(stream));
        all.tooMany(MOST_OF_ONE).forEach(EventStream::giveWay);
        all.tooMany(2 * MOST_OF_ONE).forEach(deaf -> deaf.outlet().close());
        all.nudge();
        readers.execute(() -> safely(() -> attendance.say(List.of(account))));
        if (closing) {
            outlet.close();
        }
    }

    private void forget(EventStream stream) {
        accounts.computeIfPresent(stream.account, (id, all) -> {
            all.remove(stream);
            return all.streams().isEmpty() ? null : all;
        });
    }

    /** These have been signalled. */
    public void nudge(Collection<AccountId> signalled) {
        for (AccountId account : signalled) {
            var open = accounts.get(account);
            if (open != null) {
                open.nudge();
            }
        }
    }

    /** Some were signalled; empty: it may have been anybody. */
    public void nudge(Optional<Set<AccountId>> signalled) {
        signalled.ifPresentOrElse(this::nudge, () -> nudge(List.copyOf(accounts.keySet())));
    }

    /** How many pages are open. */
    public int open() {
        return accounts.values().stream().mapToInt(all -> all.streams().size()).sum();
    }

    /** What is due by now: signs of life, ends. */
    void tick() {
        for (AccountStreams all : accounts.values()) {
            all.streams().forEach(stream -> stream.tick(clock.instant(), PING, LIFE));
            if (all.streams().stream().anyMatch(EventStream::isDoubtful)) {
                all.nudge();
            }
        }
    }

    private void poll() {
        readers.execute(() -> safely(() -> attendance.say(List.copyOf(accounts.keySet()))));
        var newest = events.newest(new ArrayList<>(accounts.keySet()));
        accounts.forEach((account, all) -> {
            if (all.told() < newest.getOrDefault(account, 0L)) {
                all.nudge();
            }
        });
    }

    private static void safely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException trouble) {
            LOG.warn("open pages could not be looked after", trouble);
        }
    }

    /** Closes all pages; they come back by themselves. Never interrupts: H2 closes its file when that happens in it. */
    @Override
    public void close() {
        closing = true;
        clockwork.shutdown();
        accounts.values()
                .forEach(all -> all.streams().forEach(stream -> stream.outlet().close()));
        readers.shutdown();
        writers.shutdown();
    }
}
