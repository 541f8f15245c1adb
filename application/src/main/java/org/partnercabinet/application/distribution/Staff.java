package org.partnercabinet.application.distribution;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.distribution.Candidate;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.Seat;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.distribution.Team;
import org.partnercabinet.domain.distribution.Turn;

/** The operators and teams of one piece of work behind the gate: read once, changed in memory, written at the end. */
final class Staff {
    private final DeskStores stores;
    private final Moment moment;
    private final Map<SourceId, Team> teams = new HashMap<>();
    private final Map<OperatorId, Operator> operators = new HashMap<>();
    private final Map<SourceId, Set<OperatorId>> stale = new HashMap<>();

    private final Map<OperatorId, Teams.Load> loads = new LinkedHashMap<>();
    private final Map<SourceId, Teams.Course> courses = new LinkedHashMap<>();
    private final Map<Teams.Chair, Seat> seats = new LinkedHashMap<>();

    Staff(DeskStores stores, Moment moment) {
        this.stores = stores;
        this.moment = moment;
    }

    /** Reads the teams that were not read yet; a day that ended is accounted for. */
    void bring(Collection<SourceId> sources) {
        List<SourceId> missing =
                sources.stream().distinct().filter(id -> !teams.containsKey(id)).toList();
        if (missing.isEmpty()) return;
        stores.teams().of(missing).forEach((source, roster) -> {
            Team team = Rosters.team(roster, moment.now(), operators);
            teams.put(source, team);
            team.candidates().forEach(c -> operators.put(c.id(), c.operator()));
            if (roster.day().filter(day -> !day.equals(moment.today())).isPresent()) {
                stores.teams().keep(team.shares(roster.day().get()));
                follow(team.sharesTaken(), team.sharesTaken().candidates());
            }
        });
    }

    /** @throws Refusal NOT_FOUND {@code source} */
    Team team(SourceId source) {
        bring(List.of(source));
        Team team = teams.get(source);
        if (team == null) throw Refusal.notFound("source");
        for (OperatorId busier : stale.getOrDefault(source, Set.of())) team = team.with(operator(busier));
        stale.remove(source);
        teams.put(source, team);
        return team;
    }

    /** @throws Refusal NOT_FOUND {@code operator} */
    Operator operator(OperatorId id) {
        return operators.computeIfAbsent(id, stores.operators()::get);
    }

    /** What a turn changed holds from now on. */
    void played(Turn turn) {
        follow(turn.after(), turn.changed());
        turn.chosen().ifPresent(id -> {
            Operator busier = turn.after().find(id).orElseThrow().operator();
            moved(busier, 1, busier.lastAssignedAt());
            stale.computeIfPresent(turn.after().source().id(), (source, others) -> without(others, id));
        });
    }

    /** By hand. @throws Refusal CONFLICT {@code operator.full}, {@code operator.inactive} */
    void takesOn(OperatorId id) {
        moved(operator(id).takesOn(moment.now()), 1, Optional.of(moment.now()));
    }

    void letsGo(OperatorId id) {
        moved(operator(id).letsGo(), -1, Optional.empty());
    }

    void write() {
        var moves = new Teams.Moves(Map.copyOf(loads), Map.copyOf(courses), Map.copyOf(seats));
        if (!moves.isEmpty()) stores.teams().save(moves);
        loads.clear();
        courses.clear();
        seats.clear();
    }

    private void follow(Team after, List<Candidate> changed) {
        SourceId source = after.source().id();
        teams.put(source, after);
        courses.put(source, new Teams.Course(after.pace(), moment.today()));
        changed.forEach(c -> seats.put(new Teams.Chair(source, c.id()), c.seat()));
    }

    private static Set<OperatorId> without(Set<OperatorId> others, OperatorId id) {
        others.remove(id);
        return others;
    }

    private void moved(Operator now, int by, Optional<Instant> givenAt) {
        operators.put(now.id(), now);
        teams.keySet()
                .forEach(source ->
                        stale.computeIfAbsent(source, s -> new HashSet<>()).add(now.id()));
        loads.merge(
                now.id(),
                new Teams.Load(by, givenAt),
                (a, b) -> new Teams.Load(a.by() + b.by(), b.givenAt().or(a::givenAt)));
    }
}
