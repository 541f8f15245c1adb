package org.partnercabinet.http.transfer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.transfer.TransferQueries.Counts;
import org.partnercabinet.application.transfer.TransferQueries.Statistics;

/** How well leads convert, by what stages mean and not by what they are called. */
public record StatisticsView(
        ConversionView totals, List<PartnerConversionView> partners, List<ImportConversionView> imports) {
    static StatisticsView of(Statistics all) {
        return new StatisticsView(
                ConversionView.of(all.totals()),
                all.partners().stream()
                        .map(of -> new PartnerConversionView(of.partner(), of.name(), ConversionView.of(of.counts())))
                        .toList(),
                all.imports().stream()
                        .map(of -> new ImportConversionView(of.id(), of.fileName(), ConversionView.of(of.counts())))
                        .toList());
    }

    public record PartnerConversionView(UUID partnerId, String name, ConversionView counts) {}

    public record ImportConversionView(UUID importId, String fileName, ConversionView counts) {}

    /**
     * @param all every referral that came to be in the period
     * @param sent those that Bitrix24 has
     * @param conversion won of all, in percent, rounded half up to two decimals; null while there are none
     */
    public record ConversionView(long all, long sent, long open, long won, long lost, Optional<BigDecimal> conversion) {
        static ConversionView of(Counts counts) {
            Optional<BigDecimal> conversion = Optional.of(counts.all())
                    .filter(all -> all > 0)
                    .map(all -> BigDecimal.valueOf(counts.won() * 100)
                            .divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP));
            return new ConversionView(
                    counts.all(), counts.sent(), counts.open(), counts.won(), counts.lost(), conversion);
        }
    }
}
