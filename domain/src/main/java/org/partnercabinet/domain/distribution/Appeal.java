package org.partnercabinet.domain.distribution;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.Texts;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.referral.ReferralId;

/**
 * One contact of a lead through a source. It waits, an operator has it, or it is closed.
 *
 * @param times when it came, and its place in the queue
 * @param declined who gave it back or let it lie, and when
 * @param version of the stored record; whoever saves another one was too late
 */
public record Appeal(
        AppealId id,
        SourceId source,
        ClientId client,
        Content content,
        Times times,
        State state,
        Optional<Wish> wish,
        Map<OperatorId, Instant> declined,
        long version) {
    /** For so long nobody gets an appeal again that they gave back. */
    public static final Duration DECLINED_FOR = Duration.ofHours(24);

    /**
     * What it is about.
     *
     * @param message the lead's words, may be empty
     * @param urgent goes before what is not
     * @param referral the partner's referral it belongs to
     * @param cause what made it, once: {@code request:<id>}, {@code referral:<id>}; {@code note:<id>} if it came by itself
     *     and belongs to a referral that was there before; empty for any other that came by itself
     * @param toPortal whether it is to be a lead or deal of its own in the portal
     */
    public record Content(
            String message, boolean urgent, Optional<ReferralId> referral, Optional<String> cause, boolean toPortal) {
        /** What people write, and what could not be understood of how to reach them. */
        public static final int LONGEST_MESSAGE = 11_000;

        private static final String NOTE = "note:";

        public Content {
            message = Texts.optional("message", message, LONGEST_MESSAGE);
            if (toPortal && (referral.isPresent() || cause.isPresent()))
                throw new IllegalArgumentException(
                        "what came by a partner is in the portal with that partner's client");
        }

        /** Of which the portal does not learn by itself. */
        public Content(String message, boolean urgent, Optional<ReferralId> referral, Optional<String> cause) {
            this(message, urgent, referral, cause, false);
        }

        /** Of somebody whom a partner had brought before. @param note by which the portal is told what they say now */
        public static Content noted(String message, boolean urgent, ReferralId referral, UUID note) {
            return new Content(message, urgent, Optional.of(referral), Optional.of(NOTE + note));
        }

        /** What has to be noted in the lead or deal of its referral, which does not say it yet. */
        public Optional<UUID> note() {
            return cause.filter(it -> it.startsWith(NOTE))
                    .map(it -> it.substring(NOTE.length()))
                    .map(UUID::fromString);
        }

        /** Whether no partner has to do with it: then it may be a lead or deal of its own. */
        public boolean isPlain() {
            return referral.isEmpty() && cause.isEmpty();
        }

        public static Content saying(String message) {
            return new Content(message, false, Optional.empty(), Optional.empty());
        }
    }

    /**
     * @param queuedAt its place in the queue, which it keeps when it comes back
     * @param firstAssignedAt when the waiting ended
     */
    public record Times(Instant createdAt, Instant queuedAt, Optional<Instant> firstAssignedAt) {}

    /** What has become of it. */
    public sealed interface State {}

    public record Waiting() implements State {}

    public record Assigned(Assignment assignment) implements State {}

    /**
     * @param operator who had it; empty if nobody ever did
     * @param by who closed it, if known
     * @param result in words, may be empty
     */
    public record Closed(Optional<OperatorId> operator, Instant at, Optional<AccountId> by, String result)
            implements State {
        public Closed {
            result = Texts.optional("result", result, 2000);
        }
    }

    public Appeal {
        declined = Map.copyOf(declined);
    }

    /** One that has just come, and waits. */
    public static Appeal arrived(AppealId id, SourceId source, ClientId client, Content content, Instant now) {
        var times = new Times(now, now, Optional.empty());
        return new Appeal(id, source, client, content, times, new Waiting(), Optional.empty(), Map.of(), 0);
    }

    public boolean isWaiting() {
        return state instanceof Waiting;
    }

    public boolean isClosed() {
        return state instanceof Closed;
    }

    /** Who has it now. */
    public Optional<Assignment> assignment() {
        return state instanceof Assigned assigned ? Optional.of(assigned.assignment()) : Optional.empty();
    }

    /** What the next turn has to know of it. */
    public Call call(Instant now) {
        Set<OperatorId> lately = declined.entrySet().stream()
                .filter(one -> now.isBefore(one.getValue().plus(DECLINED_FOR)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        Optional<Wish> valid = wish.filter(w -> !w.isOver(now));
        boolean only = valid.filter(w -> w.isExclusive(now)).isPresent();
        return new Call(lately, valid.map(Wish::operator), only);
    }

    /** @throws Refusal CONFLICT {@code appeal.not-waiting} */
    public Appeal assigned(Assignment assignment) {
        if (!isWaiting()) throw Refusal.conflict("appeal.not-waiting", "appeal " + id + " does not wait");
        var first = new Times(
                times.createdAt, times.queuedAt, times.firstAssignedAt.or(() -> Optional.of(assignment.at())));
        return new Appeal(
                id, source, client, content, first, new Assigned(assignment), Optional.empty(), declined, version);
    }

    /** Back to its old place in the queue. @throws Refusal CONFLICT {@code appeal.not-assigned} */
    public Appeal released(Assignment.Ended ended) {
        if (assignment().isEmpty()) throw Refusal.conflict("appeal.not-assigned", "nobody has appeal " + id);
        var refused = new HashMap<>(declined);
        if (ended.how() == Assignment.End.RETURNED || ended.how() == Assignment.End.TIMEOUT) {
            refused.put(ended.operator(), ended.at());
        }
        return new Appeal(id, source, client, content, times, new Waiting(), Optional.empty(), refused, version);
    }

    /** The operator looks at it, which stops the clock. */
    public Appeal opened(Instant now) {
        return assignment().map(a -> in(new Assigned(a.opened(now)))).orElse(this);
    }

    public Appeal closed(Instant now, Optional<AccountId> by, String result) {
        if (isClosed()) return this;
        return in(new Closed(assignment().map(Assignment::operator), now, by, result));
    }

    /** Waits again, from now on. @throws Refusal CONFLICT {@code appeal.not-closed} */
    public Appeal reopened(Instant now) {
        if (!(state instanceof Closed closed)) throw Refusal.conflict("appeal.not-closed", "appeal " + id + " is open");
        var again = new Times(times.createdAt, now, times.firstAssignedAt);
        Optional<Wish> before = closed.operator().map(operator -> new Wish(operator, Optional.empty()));
        return new Appeal(id, source, client, content, again, new Waiting(), before, declined, version);
    }

    public Appeal wishing(Wish whom) {
        return new Appeal(id, source, client, content, times, state, Optional.of(whom), declined, version);
    }

    /** It is to be a lead or deal of its own. @throws Refusal CONFLICT {@code appeal.by-partner} */
    public Appeal forPortal() {
        if (!content.isPlain())
            throw Refusal.conflict("appeal.by-partner", "appeal " + id + " is in Bitrix24 with the partner's client");
        var told = new Content(content.message, content.urgent, content.referral, content.cause, true);
        return new Appeal(id, source, client, told, times, state, wish, declined, version);
    }

    private Appeal in(State next) {
        return new Appeal(id, source, client, content, times, next, wish, declined, version);
    }
}
