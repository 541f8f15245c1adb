package org.partnercabinet.http.report;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.partnercabinet.application.report.Figures;
import org.partnercabinet.application.report.Period;
import org.partnercabinet.application.report.Slicing;
import org.partnercabinet.http.page.Chart;
import org.partnercabinet.http.report.BreakdownView.SliceView;
import org.partnercabinet.http.report.FunnelView.StepView;
import org.partnercabinet.http.report.SummaryView.MoneyGrowthView;
import org.partnercabinet.http.report.SummaryView.PortalView;

/**
 * Numbers of a period with all that explains them.
 *
 * @param links to choose from, by id; empty where there are too many to choose, or none
 * @param errors by field, of a choice that cannot be; the numbers are those of the usual period then
 */
public record AnalyticsScreen(
        AnalyticsQuery query, Map<String, String> links, Map<String, String> errors, Numbers numbers) {

    private static final Set<Slicing> WORDS = EnumSet.of(Slicing.DEVICE, Slicing.BROWSER, Slicing.OS, Slicing.SOURCE);

    /** @param before and {@code compared} are empty when nobody wants to compare */
    public record Numbers(
            Period period,
            Optional<Period> compared,
            Figures now,
            Optional<Figures> before,
            Chart chart,
            BreakdownView breakdown,
            PortalView portal) {}

    /**
     * What was earned in one currency.
     *
     * @param amount by how many percent it grew; empty where there is nothing to compare with. @param reward the same
     */
    public record Grown(Figures.Earned earned, Optional<BigDecimal> amount, Optional<BigDecimal> reward) {}

    /** One for each currency. */
    public List<Grown> money() {
        return numbers.now.money().stream().map(this::grown).toList();
    }

    private Grown grown(Figures.Earned earned) {
        Optional<MoneyGrowthView> growth = numbers.before.map(then -> MoneyGrowthView.of(earned, then));
        return new Grown(earned, growth.flatMap(MoneyGrowthView::amount), growth.flatMap(MoneyGrowthView::reward));
    }

    public boolean isForAll() {
        return query.root().startsWith("/admin");
    }

    public List<StepView> funnel() {
        return FunnelView.steps(numbers.now);
    }

    /** The longest bar. */
    public long most() {
        return funnel().stream().mapToLong(StepView::count).max().orElse(0);
    }

    /** Referrers and devices are known of visits only. */
    public boolean isOfReferrals() {
        return query.by().isOfReferrals();
    }

    public boolean isOfVisits() {
        return query.by().ofVisits().isPresent();
    }

    /** Whether values are words of ours, which have texts, and not what partners or visitors wrote. */
    public boolean isOfWords() {
        return WORDS.contains(query.by());
    }

    /** Where a link of the breakdown is looked at; empty where it cannot be. */
    public Optional<String> page(SliceView slice) {
        return slice.link()
                .filter(link -> !link.isDeleted())
                .map(link ->
                        isForAll() ? "/admin/partners/" + link.partnerId() + "/links" : "/partner/links/" + link.id());
    }

    public boolean hasRest() {
        var rest = numbers.breakdown.rest();
        return rest.clicks() + rest.bots() + rest.referrals() + rest.deals() + rest.won() > 0;
    }
}
