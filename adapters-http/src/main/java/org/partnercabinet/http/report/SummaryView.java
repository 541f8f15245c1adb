package org.partnercabinet.http.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.crm.Sweeps.Sweep;
import org.partnercabinet.application.report.AnalyticsQueries.Standing;
import org.partnercabinet.application.report.Figures;

/**
 * The numbers of a period beside those of the one before.
 *
 * @param previous null when it was not asked for
 * @param changes null then too
 */
public record SummaryView(
        PeriodView period,
        FiguresView figures,
        Optional<PreviousView> previous,
        Optional<GrowthView> changes,
        PortalView bitrix24) {

    public record PreviousView(PeriodView period, FiguresView figures) {}

    /** By how many percent numbers grew, negative where they shrank; null where there was nothing before. */
    public record GrowthView(
            Optional<BigDecimal> clicks,
            Optional<BigDecimal> uniqueClicks,
            Optional<BigDecimal> bots,
            Optional<BigDecimal> referrals,
            Optional<BigDecimal> deals,
            Optional<BigDecimal> won,
            List<MoneyGrowthView> money) {

        static GrowthView of(Figures now, Figures before) {
            return new GrowthView(
                    grown(now.visits().clicks(), before.visits().clicks()),
                    grown(now.visits().unique(), before.visits().unique()),
                    grown(now.visits().bots(), before.visits().bots()),
                    grown(now.referrals(), before.referrals()),
                    grown(now.deals(), before.deals()),
                    grown(now.won(), before.won()),
                    now.money().stream()
                            .map(earned -> MoneyGrowthView.of(earned, before))
                            .toList());
        }

        private static Optional<BigDecimal> grown(long now, long before) {
            return Figures.percent(now - before, before);
        }
    }

    public record MoneyGrowthView(String currency, Optional<BigDecimal> amount, Optional<BigDecimal> reward) {
        static MoneyGrowthView of(Figures.Earned now, Figures before) {
            var currency = now.amount().currency();
            var then = before.money().stream()
                    .filter(earned -> earned.amount().currency().equals(currency))
                    .findFirst();
            return new MoneyGrowthView(
                    currency.getCurrencyCode(),
                    then.flatMap(was ->
                            GrowthView.grown(now.amount().minor(), was.amount().minor())),
                    then.flatMap(was ->
                            GrowthView.grown(now.reward().minor(), was.reward().minor())));
        }
    }

    /**
     * Leads and deals that came to be in the period, as they stand now, by what their stages mean.
     *
     * @param leadsConverted leads that became deals, which is no success by itself
     * @param conversion won of all deals, in percent; null while there are none
     * @param conversionOfDecided won of those that were won or lost
     * @param syncedAt when the last look at all that changed in the portal was over; null before the first
     * @param isSyncFailing whether that look did not get to its end
     */
    public record PortalView(
            long leadsOpen,
            long leadsConverted,
            long leadsLost,
            long dealsOpen,
            long dealsWon,
            long dealsLost,
            Optional<BigDecimal> conversion,
            Optional<BigDecimal> conversionOfDecided,
            Optional<Instant> syncedAt,
            boolean isSyncFailing) {

        static PortalView of(Standing now, List<Sweep> sweeps) {
            long decided = now.dealsWon() + now.dealsLost();
            return new PortalView(
                    now.leadsOpen(),
                    now.leadsConverted(),
                    now.leadsLost(),
                    now.dealsOpen(),
                    now.dealsWon(),
                    now.dealsLost(),
                    Figures.percent(now.dealsWon(), now.dealsOpen() + decided),
                    Figures.percent(now.dealsWon(), decided),
                    sweeps.stream().flatMap(sweep -> sweep.finished().stream()).min(Instant::compareTo),
                    sweeps.stream().anyMatch(sweep -> sweep.failure().isPresent()));
        }
    }
}
