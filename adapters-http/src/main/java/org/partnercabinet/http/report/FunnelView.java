package org.partnercabinet.http.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.report.Figures;

/**
 * From clicks to won deals. Each step is counted on the days of its own events, so in a short period a step may be more
 * than the one before it.
 *
 * @param previous the same of the period before; null when it was not asked for
 */
public record FunnelView(
        PeriodView period,
        List<StepView> steps,
        List<FiguresView.EarnedView> money,
        Optional<PreviousFunnelView> previous) {

    public record PreviousFunnelView(PeriodView period, List<StepView> steps, List<FiguresView.EarnedView> money) {}

    /**
     * @param step {@code clicks}, {@code referrals}, {@code deals}, {@code won}
     * @param ofBefore its part of the step before, in percent; null for the first and where that has nothing
     * @param ofClicks its part of the clicks
     */
    public record StepView(String step, long count, Optional<BigDecimal> ofBefore, Optional<BigDecimal> ofClicks) {}

    static List<StepView> steps(Figures of) {
        long clicks = of.visits().clicks();
        return List.of(
                new StepView("clicks", clicks, Optional.empty(), Figures.percent(clicks, clicks)),
                step("referrals", of.referrals(), clicks, clicks),
                step("deals", of.deals(), of.referrals(), clicks),
                step("won", of.won(), of.deals(), clicks));
    }

    private static StepView step(String name, long count, long before, long clicks) {
        return new StepView(name, count, Figures.percent(count, before), Figures.percent(count, clicks));
    }

    static List<FiguresView.EarnedView> money(Figures of) {
        return of.money().stream().map(FiguresView.EarnedView::of).toList();
    }
}
