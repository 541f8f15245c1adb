package org.partnercabinet.http.distribution;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.http.distribution.StatsView.TeamMemberView;
import org.partnercabinet.http.distribution.StatsView.TeamView;

/** What templates show of sources. */
public final class SourceScreens {
    private SourceScreens() {}

    /** A source with everybody who could handle it. @param simulation what was just tried out */
    public record SourceScreen(SourceView source, List<SeatView> seats, Optional<SimulationView> simulation) {

        public String path() {
            return DistributionTabs.ROOT + "/sources/" + source.id();
        }

        public long eligible() {
            return seats.stream().filter(SeatView::eligible).count();
        }
    }

    /**
     * An operator, whether they handle the source or not.
     *
     * @param weight empty: they do not handle it
     * @param share their part of what comes while all can who have a weight
     * @param whyNot why they could get nothing now, in words; empty if they could
     */
    public record SeatView(
            long id,
            String name,
            Optional<Integer> weight,
            BigDecimal share,
            int load,
            int limit,
            boolean eligible,
            Optional<String> whyNot) {}

    static List<SeatView> seats(List<Operator> operators, TeamView team) {
        Map<Long, TeamMemberView> members =
                team.operators().stream().collect(Collectors.toMap(TeamMemberView::id, Function.identity()));
        long total = members.values().stream().mapToLong(TeamMemberView::weight).sum();
        return operators.stream()
                .map(one -> seat(one, Optional.ofNullable(members.get(one.id().value())), total))
                .toList();
    }

    private static SeatView seat(Operator operator, Optional<TeamMemberView> member, long total) {
        return new SeatView(
                operator.id().value(),
                operator.profile().name(),
                member.map(TeamMemberView::weight),
                Numerals.ratio(member.map(TeamMemberView::weight).orElse(0), total),
                operator.load(),
                operator.limit(),
                member.filter(TeamMemberView::isAvailable).isPresent(),
                member.flatMap(TeamMemberView::reasonText));
    }
}
