package org.partnercabinet.http.distribution;

import java.time.Instant;
import java.util.Optional;
import org.partnercabinet.application.distribution.DistributionQueries.SourceRow;
import org.partnercabinet.application.distribution.DistributionQueries.WeightRow;
import org.partnercabinet.domain.distribution.Algorithm;
import org.partnercabinet.domain.distribution.Source;
import org.partnercabinet.domain.distribution.Sticky;

/**
 * A channel by which appeals come, how they are given out, and how many wait.
 *
 * @param isActive whether it takes appeals
 * @param waiting how many appeals wait
 * @param oldestWaitingAt since when the first of them does
 * @param isLate whether something waits longer than {@code queue_alert_minutes}
 * @param isRoutable whether somebody has a weight above 0
 */
public record SourceView(
        String name,
        Optional<String> description,
        long id,
        boolean isActive,
        Algorithm algorithm,
        Sticky.Mode stickyMode,
        Sticky.Scope stickyScope,
        int stickyDays,
        int stickyWaitSeconds,
        boolean respectHours,
        int queueAlertMinutes,
        Optional<Integer> acceptSeconds,
        long waiting,
        Optional<Instant> oldestWaitingAt,
        boolean isLate,
        boolean isRoutable) {

    static SourceView of(SourceRow row, Instant now) {
        Source source = row.source();
        Source.Rules rules = source.rules();
        return new SourceView(
                source.name(),
                source.description(),
                source.id().value(),
                source.active(),
                rules.algorithm(),
                rules.sticky().mode(),
                rules.sticky().scope(),
                rules.sticky().days(),
                rules.sticky().waitSeconds(),
                rules.respectHours(),
                rules.alertMinutes(),
                rules.acceptSeconds(),
                row.waiting(),
                row.oldest(),
                row.isLate(now),
                row.routable());
    }

    /** What part of a source's appeals an operator gets: weight of the sum of the weights of all who can. */
    public record WeightView(long operatorId, String operatorName, int weight) {
        static WeightView of(WeightRow row) {
            return new WeightView(row.operator().value(), row.name(), row.weight());
        }
    }

    /** That something was done, in the words of the mini CRM. */
    public record DoneView(String message) {}
}
