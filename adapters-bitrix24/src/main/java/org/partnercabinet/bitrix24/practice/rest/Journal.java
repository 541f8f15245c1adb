package org.partnercabinet.bitrix24.practice.rest;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** What really happened at the REST port, request by request; the last ten thousand. */
public final class Journal {
    private static final int KEPT = 10_000;

    private final Deque<Entry> entries = new ArrayDeque<>();
    private long lastNumber;

    /** How a request ended. */
    public enum Ending {
        /** Nothing was executed. */
        REFUSED,
        /** The method ran and said no; nothing was changed. */
        REJECTED,
        EXECUTED,
        /** Executed, but the client did not get the answer that belongs to it. */
        EXECUTED_REPLY_LOST
    }

    /**
     * One request.
     *
     * @param method the REST method, or the path when it is none
     * @param status what was answered; 0 when the reply was spoilt
     * @param error the error code that was answered, empty without one
     */
    public record Entry(
            long number,
            Instant at,
            String peer,
            String method,
            Map<String, Object> parameters,
            String rawBody,
            Ending ending,
            int status,
            String error) {
        private Entry withoutReply() {
            Ending told = ending == Ending.EXECUTED ? Ending.EXECUTED_REPLY_LOST : ending;
            return new Entry(number, at, peer, method, parameters, rawBody, told, 0, error);
        }
    }

    synchronized void add(Entry entry) {
        entries.addLast(entry);
        if (entries.size() > KEPT) {
            entries.removeFirst();
        }
    }

    /** What was executed under this number did not reach the client. */
    synchronized void replyLost(long number) {
        var kept = List.copyOf(entries);
        entries.clear();
        kept.forEach(entry -> entries.addLast(entry.number() == number ? entry.withoutReply() : entry));
    }

    synchronized long nextNumber() {
        return ++lastNumber;
    }

    /** Oldest first. */
    public synchronized List<Entry> all() {
        return List.copyOf(entries);
    }

    /** Requests of one method, oldest first. */
    public List<Entry> of(String method) {
        return all().stream()
                .filter(entry -> entry.method().equalsIgnoreCase(method))
                .toList();
    }

    public synchronized void clear() {
        entries.clear();
    }
}
