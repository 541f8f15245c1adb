package org.partnercabinet.domain.distribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Everybody who handles a source, at a moment, and how far their shares have got. Asked {@link #next}, it says who gets
 * the next appeal and why; the answer carries the team as it is after that.
 *
 * @param candidates by id, each operator once
 */
public record Team(Source source, Pace pace, List<Candidate> candidates) {
    /** @param candidates by id already; {@link #of} takes them in any order */
    public Team {
        candidates = Collections.unmodifiableList(candidates);
    }

    /** Everybody who handles a source. @param candidates in any order */
    public static Team of(Source source, Pace pace, Collection<Candidate> candidates) {
        var sorted = new ArrayList<>(candidates);
        sorted.sort(Comparator.comparingLong(c -> c.id().value()));
        return new Team(source, pace, sorted);
    }

    /** A team of its own, for tests and trials. */
    public static Team of(Algorithm algorithm, Candidate... candidates) {
        return of(Source.of(1, "source", Source.Rules.by(algorithm)), Pace.START, List.of(candidates));
    }

    /** Who gets an appeal that has nothing particular. Takes no account of time. */
    public Turn next(RandomGenerator chance) {
        return next(Call.ANY, chance, Instant.EPOCH);
    }

    /** @param now when whoever is chosen was last given something */
    public Turn next(Call call, RandomGenerator chance, Instant now) {
        boolean hours = source.rules().respectHours();
        var reasons = new ArrayList<Optional<Reason>>(candidates.size());
        long total = 0;
        for (Candidate candidate : candidates) {
            Optional<Reason> whyNot = candidate.whyNot(hours, call.declined());
            reasons.add(whyNot);
            if (whyNot.isEmpty()) total += candidate.seat().weight();
        }
        var table = new Table(this, reasons, total);
        Optional<Candidate> known = call.wanted().flatMap(this::find);
        if (known.filter(c -> c.whyNotAgain(hours, call.declined()).isEmpty()).isPresent()) {
            return table.wished(candidates.indexOf(known.get()), now);
        }
        boolean kept =
                call.onlyWanted() && known.filter(c -> c.operator().active()).isPresent();
        if (kept || total == 0) return table.nobody();
        return table.played(chance, now);
    }

    public Optional<Candidate> find(OperatorId id) {
        return candidates.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /** Who could get something now. */
    public Room room() {
        boolean hours = source.rules().respectHours();
        var drawn = new HashSet<OperatorId>();
        var known = new HashSet<OperatorId>();
        var staff = new HashSet<OperatorId>();
        for (Candidate c : candidates) {
            if (c.operator().active()) staff.add(c.id());
            if (c.whyNotAgain(hours, Call.ANY.declined()).isEmpty())
                (c.seat().weight() > 0 ? drawn : known).add(c.id());
        }
        return new Room(drawn, known, staff);
    }

    /** Whether somebody could get some appeal now; who weighs nothing could get one of a lead they know. */
    public boolean hasRoom() {
        boolean hours = source.rules().respectHours();
        return candidates.stream()
                .anyMatch(c -> c.whyNotAgain(hours, Call.ANY.declined()).isEmpty());
    }

    /** Whether anybody is ever drawn. */
    public boolean isRoutable() {
        return candidates.stream().anyMatch(c -> c.seat().weight() > 0);
    }

    /** The same people, one of them as they are now. */
    public Team with(Operator changed) {
        var people = new ArrayList<>(candidates);
        people.replaceAll(c -> c.id().equals(changed.id()) ? c.with(changed) : c);
        return new Team(source, pace, people);
    }

    /** What everybody was due on that day, as far as it was not taken yet; nothing is left out but zeros. */
    public List<Share> shares(LocalDate day) {
        return candidates.stream()
                .map(c -> share(c.id(), c.seat().settled(pace), day))
                .filter(share -> share.expected() != 0)
                .toList();
    }

    /** The team after its {@link #shares} were taken: everybody's account is made up. */
    public Team sharesTaken() {
        return new Team(
                source,
                pace,
                candidates.stream()
                        .map(c -> c.with(c.seat().settled(pace).emptied()))
                        .toList());
    }

    /**
     * The seats of who handles the source from now on, with these weights; what was due stays due. Take the
     * {@link #shares} first: who is left out has no account any more.
     */
    public Map<OperatorId, Seat> reweighed(Map<OperatorId, Integer> weights) {
        Map<OperatorId, Seat> before = new HashMap<>();
        candidates.forEach(c -> before.put(c.id(), c.seat()));
        Map<OperatorId, Seat> seats = new LinkedHashMap<>();
        weights.forEach((id, weight) -> {
            Seat old = before.get(id);
            seats.put(id, old == null ? Seat.of(weight) : old.weighing(weight, pace));
        });
        return seats;
    }

    private Share share(OperatorId operator, Seat seat, LocalDate day) {
        return new Share(source.id(), operator, day, seat.expected(), seat.variance());
    }

    Team after(Pace next, Candidate[] changed) {
        return new Team(source, next, Arrays.asList(changed));
    }
}
