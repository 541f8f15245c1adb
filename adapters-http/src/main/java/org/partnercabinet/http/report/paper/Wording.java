package org.partnercabinet.http.report.paper;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.partnercabinet.application.report.Metric;
import org.partnercabinet.application.report.ReportFigures;
import org.partnercabinet.application.report.ReportOrder;
import org.partnercabinet.application.report.Steps;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.referral.Semantics;
import org.partnercabinet.http.web.Amounts;
import org.partnercabinet.http.web.Language;
import org.partnercabinet.http.web.Messages;

/** The words and numbers of a report in its language. */
public record Wording(Language language) {
    private static final String NO_BREAK = "\u00a0";
    private static final String NONE = "—";

    static Wording of(ReportFigures figures) {
        return new Wording(Language.tagged(figures.order().language()).orElse(Language.RU));
    }

    String t(String key) {
        return Messages.in(language).text(key);
    }

    String t(String key, Map<String, ?> facts) {
        return Messages.in(language).text(key, facts);
    }

    public String metric(Metric metric) {
        return t("report.metric-" + metric.word());
    }

    /** A value for people; of several currencies, each on its line. */
    public String value(Metric.Value value) {
        if (value instanceof Metric.Count count) return number(count.count());
        if (value instanceof Metric.Share share) return percent(share.percent());
        return money(((Metric.Sums) value).sums());
    }

    String money(List<Money> sums) {
        if (sums.isEmpty()) return NONE;
        return sums.stream().map(sum -> Amounts.text(sum, language)).collect(Collectors.joining("\n"));
    }

    private String percent(Optional<BigDecimal> percent) {
        return percent.map(part -> decimal(part, 2) + NO_BREAK + "%").orElse(NONE);
    }

    private String number(long number) {
        return decimal(BigDecimal.valueOf(number), 0);
    }

    private String decimal(BigDecimal number, int digits) {
        var format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(digits);
        return format.format(number).replace("\u202f", NO_BREAK).replace(" ", NO_BREAK);
    }

    String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(language == Language.RU ? "dd.MM.yyyy" : "d MMM yyyy", language.locale())
                .format(day);
    }

    String moment(Instant at, ZoneId zone) {
        var day = at.atZone(zone);
        return date(day.toLocalDate()) + " "
                + DateTimeFormatter.ofPattern("HH:mm").format(day);
    }

    public String step(Steps.Unit unit, LocalDate first) {
        return switch (unit) {
            case DAY -> date(first);
            case MONTH ->
                DateTimeFormatter.ofPattern("LLLL yyyy", language.locale()).format(first);
            case YEAR -> String.valueOf(first.getYear());
        };
    }

    String state(Optional<Semantics> state) {
        return state.map(known -> t("report.state-" + known.name().toLowerCase(Locale.ROOT)))
                .orElse(NONE);
    }

    /** What an order is about, in a line. */
    public String brief(ReportOrder order) {
        var whose = order.isOfOne()
                ? t("report.brief-one")
                : order.partners().isEmpty()
                        ? t("report.brief-all")
                        : t(
                                "report.brief-chosen",
                                Map.of("count", order.partners().size()));
        return order.format().name() + ", " + date(order.period().from()) + " – "
                + date(order.period().to()) + ", " + whose;
    }

    /** What the report is about, a line each: whose, when, counted when. */
    public List<String> about(ReportFigures figures) {
        var period = figures.order().period();
        return List.of(
                whose(figures),
                t(
                        "report.period-is",
                        Map.of(
                                "from",
                                date(period.from()),
                                "to",
                                date(period.to()),
                                "zone",
                                period.zone().getId())),
                t("report.counted-at", Map.of("at", moment(figures.countedAt(), period.zone()))));
    }

    private String whose(ReportFigures figures) {
        if (figures.order().isOfOne()) {
            var partner = figures.partners().get(0).partner();
            return t(
                    "report.of-partner",
                    Map.of("name", partner.name(), "code", partner.code(), "email", partner.email()));
        }
        int count = figures.partners().size();
        return figures.order().partners().isEmpty()
                ? t("report.of-all", Map.of("count", count))
                : t("report.of-chosen", Map.of("count", count));
    }
}
