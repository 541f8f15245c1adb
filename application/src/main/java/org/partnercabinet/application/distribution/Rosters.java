package org.partnercabinet.application.distribution;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.partnercabinet.domain.distribution.Candidate;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.ScheduleId;
import org.partnercabinet.domain.distribution.Team;

/** Turns what is stored into a team that can play. */
final class Rosters {
    private Rosters() {}

    /** @param newer operators as they are in the caller's work, which is ahead of what is stored */
    static Team team(Teams.Roster roster, Instant now, Map<OperatorId, Operator> newer) {
        Map<ScheduleId, Boolean> hours = new HashMap<>();
        var candidates = roster.places().stream()
                .map(place -> new Candidate(
                        newer.getOrDefault(place.operator().id(), place.operator()),
                        place.seat(),
                        place.schedule()
                                .map(schedule -> hours.computeIfAbsent(schedule.id(), id -> schedule.covers(now)))
                                .orElse(true)))
                .toList();
        return Team.of(roster.source(), roster.pace(), candidates);
    }
}
