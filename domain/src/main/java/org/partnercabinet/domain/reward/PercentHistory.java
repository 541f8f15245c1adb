package org.partnercabinet.domain.reward;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.money.Percent;

/** All percents a partner ever had, the partner's own and the programme's, and which of them was in force when. */
public record PercentHistory(List<Change> own, List<Change> programme) {

    /**
     * @param percent empty means: from now on the programme's
     * @param by who decided, empty for the configuration
     */
    public record Change(Optional<Percent> percent, Instant since, Optional<AccountId> by) {}

    public PercentHistory {
        own = own.stream().sorted(Comparator.comparing(Change::since)).toList();
        programme =
                programme.stream().sorted(Comparator.comparing(Change::since)).toList();
    }

    /** The partner's own percent of that moment, or else the programme's. Before the first change, the first counts. */
    public Percent at(Instant moment) {
        return newest(own, moment)
                .or(() -> newest(programme, moment))
                .or(() -> first(programme))
                .orElse(Percent.ZERO);
    }

    private static Optional<Percent> newest(List<Change> changes, Instant moment) {
        return changes.stream()
                .filter(c -> !c.since().isAfter(moment))
                .reduce((earlier, later) -> later)
                .flatMap(Change::percent);
    }

    private static Optional<Percent> first(List<Change> changes) {
        return changes.stream().findFirst().flatMap(Change::percent);
    }
}
