package org.partnercabinet.domain.distribution;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A team that plays turn after turn; each appeal is closed before the next comes. */
final class Playing {
    private final Random chance;
    Team team;

    Playing(Algorithm algorithm, long seed, int... weights) {
        chance = new Random(seed);
        team = Team.of(
                algorithm,
                IntStream.range(0, weights.length)
                        .mapToObj(i -> Candidate.of(Operator.hired(i + 1, "o" + (i + 1), 1000), weights[i]))
                        .toArray(Candidate[]::new));
    }

    /** The next appeal falls on the operator of this number, from 0. */
    int turn() {
        Turn turn = team.next(chance);
        OperatorId chosen = turn.chosen().orElseThrow();
        team = turn.after().with(team.find(chosen).orElseThrow().operator());
        return (int) chosen.value() - 1;
    }

    /** The same for an appeal that this one gave back; -1 if nobody can. */
    int turn(int declines) {
        Turn turn = team.next(declinedBy(declines), chance, Instant.EPOCH);
        if (turn.chosen().isEmpty()) return -1;
        OperatorId chosen = turn.chosen().get();
        team = turn.after().with(team.find(chosen).orElseThrow().operator());
        return (int) chosen.value() - 1;
    }

    private static Call declinedBy(int operator) {
        return new Call(Set.of(new OperatorId(operator + 1)), Optional.empty(), false);
    }

    void weigh(int... weights) {
        Map<OperatorId, Integer> wanted = new HashMap<>();
        for (int i = 0; i < weights.length; i++) wanted.put(new OperatorId(i + 1), weights[i]);
        Map<OperatorId, Seat> seats = team.sharesTaken().reweighed(wanted);
        team = Team.of(
                team.source(),
                team.pace(),
                team.candidates().stream()
                        .map(c -> new Candidate(c.operator(), seats.get(c.id()), true))
                        .toList());
    }

    /** Something from elsewhere is theirs since that moment, or was. */
    void givenElsewhere(int operator, Instant at) {
        Operator before = team.candidates().get(operator).operator();
        team = team.with(before.takesOn(at).carrying(0));
    }

    void limit(int operator, int limit) {
        team = team.with(team.candidates().get(operator).operator().limit(limit));
    }

    void is(int operator, Presence presence) {
        Operator before = team.candidates().get(operator).operator();
        team = team.with(before.presence(presence));
    }

    boolean isHere(int operator) {
        return team.candidates().get(operator).operator().presence() == Presence.AVAILABLE;
    }

    /** Letters of those on whom the turns fall. @param before what happens before a turn, counted from 1 */
    String letters(int turns, IntFunction<Presence> ofTheSecond) {
        return IntStream.rangeClosed(1, turns)
                .mapToObj(i -> {
                    is(1, ofTheSecond.apply(i));
                    return String.valueOf((char) ('A' + turn()));
                })
                .collect(Collectors.joining(" "));
    }

    int[] weights() {
        return team.candidates().stream().mapToInt(c -> c.seat().weight()).toArray();
    }

    /** What each who is here is due of the next turn. */
    double[] shares() {
        int[] weights = weights();
        for (int i = 0; i < weights.length; i++) if (!isHere(i)) weights[i] = 0;
        double all = Arrays.stream(weights).sum();
        return Arrays.stream(weights).mapToDouble(w -> all == 0 ? 0 : w / all).toArray();
    }

    /** What each who could take it is due of an appeal that this one gave back. */
    double[] shares(int declines) {
        var call = declinedBy(declines);
        double[] weights = team.candidates().stream()
                .mapToDouble(c ->
                        c.whyNot(true, call.declined()).isEmpty() ? c.seat().weight() : 0)
                .toArray();
        double all = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(w -> all == 0 ? 0 : w / all).toArray();
    }
}
