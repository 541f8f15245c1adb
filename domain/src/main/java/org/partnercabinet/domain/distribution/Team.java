package org.partnercabinet.domain.distribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Everybody who handles a source, at a moment, and how far their shares have got. Asked {@link #next}, it says who gets
 * the next appeal and why; the answer carries the team as it is after that.
 *
 * @param candidates by id, each operator once
 */
public record Team(Source source, Pace pace, List<Candidate> candidates) {
    public Team {
        var sorted = new ArrayList<>(candidates);
        sorted.sort(Comparator.comparingLong(c -> c.id().value()));
        candidates = Collections.unmodifiableList(sorted);
    }

    /** A team of its own, for tests and trials. */
    public static Team of(Algorithm algorithm, Candidate... candidates) {
        return new Team(Source.of(1, "source", Source.Rules.by(algorithm)), Pace.START, List.of(candidates));
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
            return table.given(candidates.indexOf(known.get()), Optional.empty(), now);
        }
        if (call.onlyWanted() || total == 0) return table.nobody();
        return table.played(chance, now);
    }

    public Optional<Candidate> find(OperatorId id) {
        return candidates.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /** Whether somebody could get some appeal; where leads may come again, also who has no weight. */
    public boolean hasRoom() {
        boolean hours = source.rules().respectHours();
        boolean again = source.rules().sticky().mode() != Sticky.Mode.OFF;
        for (Candidate c : candidates) {
            boolean weighs = again || c.seat().weight() > 0;
            if (weighs && c.whyNotAgain(hours, Call.ANY.declined()).isEmpty()) return true;
        }
        return false;
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

    private Share share(OperatorId operator, Seat seat, LocalDate day) {
        return new Share(source.id(), operator, day, seat.expected(), seat.variance());
    }

    Team after(Pace next, Candidate[] changed) {
        return new Team(source, next, Arrays.asList(changed));
    }
}
