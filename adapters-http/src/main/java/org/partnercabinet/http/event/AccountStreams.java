package org.partnercabinet.http.event;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import org.partnercabinet.application.event.EventQueries;
import org.partnercabinet.application.event.EventQueries.Heard;
import org.partnercabinet.domain.identity.AccountId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The open pages of one account. What is new is read once for all of them, by one thread at a time. */
final class AccountStreams {
    private static final Logger LOG = LoggerFactory.getLogger(AccountStreams.class);
    private static final int AT_ONCE = 256;

    private final AccountId account;
    private final EventQueries events;
    private final LiveSessions sessions;
    private final Executor readers;
    private final List<EventStream> streams = new CopyOnWriteArrayList<>();
    private boolean reading;
    private boolean again;

    AccountStreams(AccountId account, EventQueries events, LiveSessions sessions, Executor readers) {
        this.account = account;
        this.events = events;
        this.sessions = sessions;
        this.readers = readers;
    }

    List<EventStream> streams() {
        return streams;
    }

    void add(EventStream stream) {
        streams.add(stream);
    }

    /** The oldest, where there are more than so many: they make room. */
    List<EventStream> tooMany(int most) {
        var present = List.copyOf(streams);
        return present.subList(0, Math.max(0, present.size() - most));
    }

    void remove(EventStream stream) {
        streams.remove(stream);
    }

    /** The number up to which all pages know everything. */
    long told() {
        return streams.stream().mapToLong(EventStream::told).min().orElse(Long.MAX_VALUE);
    }

    /** There may be something new. */
    void nudge() {
        synchronized (this) {
            again = true;
            if (reading) {
                return;
            }
            reading = true;
        }
        readers.execute(this::run);
    }

    private void run() {
        while (isWanted()) {
            try {
                read();
            } catch (RuntimeException databaseTrouble) {
                LOG.warn("events cannot be read; the next look comes by itself", databaseTrouble);
            }
        }
    }

    private synchronized boolean isWanted() {
        reading = again;
        again = false;
        return reading;
    }

    private void read() {
        closeEnded();
        List<EventStream> present = List.copyOf(streams);
        place(present);
        present.forEach(EventStream::greet);
        boolean more = !present.isEmpty();
        while (more) {
            long from = present.stream().mapToLong(EventStream::told).min().orElseThrow();
            Heard heard = events.after(account, from, AT_ONCE);
            boolean all = heard.events().size() < AT_ONCE;
            present.forEach(stream -> stream.hear(heard, all));
            more = !all;
        }
        closeEnded();
    }

    /** Who only wants what comes begins at the newest there is. */
    private void place(List<EventStream> present) {
        var fresh = present.stream()
                .filter(stream -> stream.told() == EventStream.UNKNOWN)
                .toList();
        if (!fresh.isEmpty()) {
            long newest = events.newest(List.of(account)).getOrDefault(account, 0L);
            fresh.forEach(stream -> stream.startAt(newest));
        }
    }

    private void closeEnded() {
        for (EventStream stream : streams) {
            if (stream.isDoubtful()) {
                stream.trust();
                if (!sessions.has(stream.session, account)) {
                    stream.outlet().close();
                }
            }
        }
    }
}
