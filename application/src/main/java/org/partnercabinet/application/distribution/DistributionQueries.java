package org.partnercabinet.application.distribution;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.Source;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.link.LinkId;

/** Operators, sources and how appeals were spread. Each method is a constant number of statements. */
public interface DistributionQueries {
    /** By id. */
    List<Operator> operators();

    /** By id. */
    List<SourceRow> sources();

    Optional<SourceRow> source(SourceId id);

    /** Who has a weight there, by id. */
    List<WeightRow> weights(SourceId source);

    /** Every source with its appeals of all times, by id; who has none is left out. Its cost does not grow with them. */
    List<SpreadRow> spread();

    /** What partners' links lead to. */
    List<LinkRow> links();

    /** Whoever has a weight there, or got something or was due something in those days, by id. */
    Fairness fairness(SourceId source, Period days);

    /**
     * Days in the installation's zone, the same in which shares are kept.
     *
     * @param to with this day
     * @param now what lies after it has not happened
     */
    record Period(LocalDate from, LocalDate to, ZoneId zone, Instant now) {
        public Instant start() {
            return from.atStartOfDay(zone).toInstant();
        }

        /** Exclusive. */
        public Instant end() {
            return to.plusDays(1).atStartOfDay(zone).toInstant();
        }

        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        public boolean covers(Instant moment) {
            return !moment.isBefore(start()) && moment.isBefore(end());
        }
    }

    /** @param waiting how many wait. @param oldest since when the first of them does. @param routable whether somebody has a weight above 0 */
    record SourceRow(Source source, long waiting, Optional<Instant> oldest, boolean routable) {
        /** Whether something waits longer than the source's rules bear. */
        public boolean isLate(Instant now) {
            return oldest.filter(since -> since.plus(
                                    Duration.ofMinutes(source.rules().alertMinutes()))
                            .isBefore(now))
                    .isPresent();
        }
    }

    record WeightRow(OperatorId operator, String name, int weight) {}

    record SpreadRow(SourceId source, String name, long total, List<CountRow> operators) {}

    record CountRow(OperatorId operator, String name, long appeals) {}

    /** @param link empty for the default */
    record LinkRow(Optional<LinkId> link, SourceId source, String name) {}

    /**
     * @param appeals how many came in those days. @param queued how many of them had to wait, or still do
     * @param waits of those that came in those days and were given to somebody
     */
    record Fairness(
            long appeals,
            long queued,
            Waits waits,
            long waitingNow,
            Optional<Instant> oldestNow,
            List<FairRow> operators) {}

    /** Empty when nothing was given to anybody. */
    record Waits(Optional<Duration> median, Optional<Duration> p95, Optional<Duration> longest) {}

    /**
     * @param weight 0 for who has none now
     * @param expected the sum of their chances at each turn, in 10⁻¹² of an appeal
     * @param variance the sum of p × (1 − p), in 10⁻¹²
     * @param handling the median time from getting an appeal to closing it, of those closed in those days
     */
    record FairRow(
            OperatorId operator,
            String name,
            int weight,
            Got got,
            long expected,
            long variance,
            Busy busy,
            Optional<Duration> handling) {}

    /** How appeals came to somebody, and how many they did not keep. */
    record Got(long chosen, long sticky, long manual, long taken, long returned, long timeouts) {
        /** What the rules gave them: what their expected share is compared with. */
        public long byRules() {
            return chosen + sticky;
        }
    }

    /** Over all sources, weighted by time, until now at most. @param full the part of the time at today's limit or above */
    record Busy(double average, int most, double full) {}
}
