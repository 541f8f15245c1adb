package org.partnercabinet.http.distribution;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.distribution.SimulateSource.Row;
import org.partnercabinet.application.distribution.SimulateSource.Simulation;
import org.partnercabinet.domain.distribution.Algorithm;
import org.partnercabinet.domain.distribution.Reason;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.http.web.Language;

/**
 * How so many appeals would be spread.
 *
 * @param left how many nobody could take
 */
public record SimulationView(
        long sourceId, Algorithm algorithm, int appeals, int left, List<SimulatedOperatorView> operators) {

    /**
     * @param reason why they could get nothing; null if they could
     * @param reasonText the same in words
     * @param configuredShare their weight's part of the weights of all who could
     * @param share their part of what was given out
     */
    public record SimulatedOperatorView(
            long operatorId,
            String operatorName,
            int weight,
            Optional<Reason> reason,
            Optional<String> reasonText,
            int got,
            BigDecimal configuredShare,
            BigDecimal share) {}

    static SimulationView of(SourceId source, Simulation simulation, Language language) {
        long total = simulation.rows().stream()
                .filter(row -> row.whyNot().isEmpty())
                .mapToLong(Row::weight)
                .sum();
        long given = simulation.appeals() - (long) simulation.left();
        var operators = simulation.rows().stream()
                .map(row -> row(row, total, given, language))
                .toList();
        return new SimulationView(
                source.value(), simulation.algorithm(), simulation.appeals(), simulation.left(), operators);
    }

    private static SimulatedOperatorView row(Row row, long total, long given, Language language) {
        return new SimulatedOperatorView(
                row.operator().id().value(),
                row.operator().profile().name(),
                row.weight(),
                row.whyNot(),
                row.whyNot().map(reason -> Why.not(reason, language)),
                row.got(),
                row.whyNot().isEmpty() ? Numerals.ratio(row.weight(), total) : Numerals.ratio(0, 1),
                Numerals.ratio(row.got(), given));
    }
}
