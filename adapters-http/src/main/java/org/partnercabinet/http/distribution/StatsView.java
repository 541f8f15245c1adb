package org.partnercabinet.http.distribution;

import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.distribution.DistributionQueries.CountRow;
import org.partnercabinet.application.distribution.DistributionQueries.SpreadRow;
import org.partnercabinet.application.distribution.SeeTeam.Seen;
import org.partnercabinet.domain.distribution.Reason;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.http.web.Language;

/** Statistics in the words of the mini CRM. */
public final class StatsView {
    private StatsView() {}

    /** @param totalAppeals of all times, closed and waiting ones too */
    public record SpreadView(long sourceId, String sourceName, long totalAppeals, List<SpreadOperatorView> operators) {
        static SpreadView of(SpreadRow row) {
            return new SpreadView(
                    row.source().value(),
                    row.name(),
                    row.total(),
                    row.operators().stream().map(SpreadOperatorView::of).toList());
        }
    }

    public record SpreadOperatorView(long operatorId, String operatorName, long appealsCount) {
        static SpreadOperatorView of(CountRow row) {
            return new SpreadOperatorView(row.operator().value(), row.name(), row.appeals());
        }
    }

    public record TeamView(long sourceId, List<TeamMemberView> operators) {
        static TeamView of(SourceId source, List<Seen> team, Language language) {
            return new TeamView(
                    source.value(),
                    team.stream().map(seen -> TeamMemberView.of(seen, language)).toList());
        }
    }

    /**
     * @param isAvailable whether they could get an appeal now
     * @param reason why not; null if they could
     * @param reasonText the same in words
     */
    public record TeamMemberView(
            long id,
            String name,
            int weight,
            boolean isActive,
            int currentLoad,
            int maxLoad,
            boolean isAvailable,
            Optional<Reason> reason,
            Optional<String> reasonText) {
        static TeamMemberView of(Seen seen, Language language) {
            var operator = seen.operator();
            return new TeamMemberView(
                    operator.id().value(),
                    operator.profile().name(),
                    seen.weight(),
                    operator.active(),
                    operator.load(),
                    operator.limit(),
                    seen.whyNot().isEmpty(),
                    seen.whyNot(),
                    seen.whyNot().map(reason -> Why.not(reason, language)));
        }
    }
}
