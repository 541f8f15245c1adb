package org.partnercabinet.http.distribution;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.distribution.ChangeOperator;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.domain.distribution.Presence;
import org.partnercabinet.domain.distribution.ScheduleId;
import org.partnercabinet.domain.identity.AccountId;

/**
 * Somebody who handles appeals.
 *
 * @param maxLoad how many appeals they may have at once
 * @param currentLoad how many they have
 * @param status what they say of themselves
 * @param scheduleId their hours; null: always
 * @param userId the account they sign in by
 * @param portalUserId their number in Bitrix24
 */
public record OperatorView(
        String name,
        boolean isActive,
        int maxLoad,
        long id,
        int currentLoad,
        Presence status,
        Optional<Long> scheduleId,
        Optional<UUID> userId,
        Optional<Long> portalUserId,
        String note,
        Optional<Instant> lastAssignedAt) {

    static OperatorView of(Operator operator) {
        return new OperatorView(
                operator.profile().name(),
                operator.active(),
                operator.limit(),
                operator.id().value(),
                operator.load(),
                operator.presence(),
                operator.schedule().map(ScheduleId::value),
                operator.profile().account().map(AccountId::value),
                operator.profile().portalUser(),
                operator.profile().note(),
                operator.lastAssignedAt());
    }

    /**
     * An operator after a change.
     *
     * @param appeals what became of those they had
     */
    public record ChangedOperatorView(
            String name,
            boolean isActive,
            int maxLoad,
            long id,
            int currentLoad,
            Presence status,
            Optional<Long> scheduleId,
            Optional<UUID> userId,
            Optional<Long> portalUserId,
            String note,
            Optional<Instant> lastAssignedAt,
            MovedAppealsView appeals) {

        static ChangedOperatorView of(ChangeOperator.Changed changed) {
            var view = OperatorView.of(changed.operator());
            return new ChangedOperatorView(
                    view.name,
                    view.isActive,
                    view.maxLoad,
                    view.id,
                    view.currentLoad,
                    view.status,
                    view.scheduleId,
                    view.userId,
                    view.portalUserId,
                    view.note,
                    view.lastAssignedAt,
                    new MovedAppealsView(changed.kept(), changed.requeued(), changed.transferred()));
        }
    }

    /** How many appeals stayed, went back to the queue (from where somebody may have got them by now), or went over. */
    public record MovedAppealsView(int kept, int requeued, int transferred) {}
}
