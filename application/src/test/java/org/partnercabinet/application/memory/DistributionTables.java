package org.partnercabinet.application.memory;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.partnercabinet.application.distribution.Numbers;
import org.partnercabinet.application.distribution.Teams;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.distribution.Appeal;
import org.partnercabinet.domain.distribution.AppealEntry;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.distribution.Assignment;
import org.partnercabinet.domain.distribution.Decision;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.Schedule;
import org.partnercabinet.domain.distribution.ScheduleId;
import org.partnercabinet.domain.distribution.Seat;
import org.partnercabinet.domain.distribution.Share;
import org.partnercabinet.domain.distribution.Source;
import org.partnercabinet.domain.distribution.SourceId;

/** What distribution keeps. */
final class DistributionTables {
    /** That somebody had an appeal. */
    record Stay(long number, AppealId appeal, SourceId source, Assignment assignment, Optional<Assignment.Ended> end) {
        Instant until(Instant now) {
            return end.map(Assignment.Ended::at).orElse(now);
        }
    }

    final Table<OperatorId, Operator> operators;
    final Table<SourceId, Source> sources;
    final Table<String, SourceId> leads;
    final Table<ScheduleId, Schedule> schedules;
    final Table<Teams.Chair, Seat> seats;
    final Table<SourceId, Teams.Course> courses;
    final Table<Long, Share> shares;
    final Table<AppealId, Appeal> appeals;
    final Table<Long, Stay> stays;
    final Table<AppealId, AppealEntry> entries;
    final Table<Long, Decision> decisions;
    final Table<ClientId, Long> numbers;
    final Table<String, Instant> moments;
    final Table<SourceId, Instant> late;

    private final Map<Numbers.Kind, AtomicLong> last = new ConcurrentHashMap<>();
    private final AtomicLong rows = new AtomicLong();

    DistributionTables(MemoryDatabase db) {
        operators = new Table<>(db);
        sources = new Table<>(db);
        leads = new Table<>(db);
        schedules = new Table<>(db);
        seats = new Table<>(db);
        courses = new Table<>(db);
        shares = new Table<>(db);
        appeals = new Table<>(db);
        stays = new Table<>(db);
        entries = new Table<>(db);
        decisions = new Table<>(db);
        numbers = new Table<>(db);
        moments = new Table<>(db);
        late = new Table<>(db);
    }

    long next(Numbers.Kind kind) {
        return last.computeIfAbsent(kind, k -> new AtomicLong()).incrementAndGet();
    }

    long row() {
        return rows.incrementAndGet();
    }

    Stream<Appeal> waiting() {
        return appeals.all().filter(Appeal::isWaiting);
    }

    Stream<Stay> staysOf(AppealId appeal) {
        return stays.all().filter(stay -> stay.appeal().equals(appeal));
    }

    Stream<Map.Entry<OperatorId, Seat>> seatsOf(SourceId source) {
        return operators
                .all()
                .flatMap(operator -> seats.find(new Teams.Chair(source, operator.id())).stream()
                        .map(seat -> Map.entry(operator.id(), seat)));
    }

    boolean isRoutable(SourceId source) {
        return seatsOf(source).anyMatch(seat -> seat.getValue().weight() > 0);
    }
}
