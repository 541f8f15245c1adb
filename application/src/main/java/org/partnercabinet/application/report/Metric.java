package org.partnercabinet.application.report;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.partnercabinet.application.report.Figures.Earned;
import org.partnercabinet.application.report.ReportLine.Payment;
import org.partnercabinet.domain.money.Money;

/** A number that reports can have, as docs/metrics.md defines it. In this order, whatever the format. */
public enum Metric {
    CLICKS(line -> new Count(line.figures().visits().clicks())),
    UNIQUE_CLICKS(line -> new Count(line.figures().visits().unique())),
    BOTS(line -> new Count(line.figures().visits().bots())),
    REFERRALS(line -> new Count(line.figures().referrals())),
    DEALS(line -> new Count(line.figures().deals())),
    DEALS_OPEN(line -> new Count(line.standing().dealsOpen())),
    DEALS_LOST(line -> new Count(line.standing().dealsLost())),
    WON(line -> new Count(line.figures().won())),
    CLICKS_TO_REFERRALS(
            line -> share(line.figures().referrals(), line.figures().visits().clicks())),
    REFERRALS_TO_DEALS(line -> share(line.figures().deals(), line.figures().referrals())),
    DEALS_TO_WON(line -> share(line.figures().won(), line.figures().deals())),
    AMOUNT(line -> new Sums(line.figures().money().stream().map(Earned::amount).toList())),
    REWARD(line -> new Sums(line.figures().money().stream().map(Earned::reward).toList())),
    PAYOUTS(line -> new Count(line.allPayouts().count())),
    PAYOUTS_SUM(line -> new Sums(line.allPayouts().sums())),
    PAYOUTS_PENDING(count(Payment.PENDING)),
    PAYOUTS_PENDING_SUM(sums(Payment.PENDING)),
    PAYOUTS_APPROVED(count(Payment.APPROVED)),
    PAYOUTS_APPROVED_SUM(sums(Payment.APPROVED)),
    PAYOUTS_PAID(count(Payment.PAID)),
    PAYOUTS_PAID_SUM(sums(Payment.PAID)),
    PAYOUTS_REJECTED(count(Payment.REJECTED)),
    PAYOUTS_REJECTED_SUM(sums(Payment.REJECTED)),
    PAYOUTS_CANCELLED(count(Payment.CANCELLED)),
    PAYOUTS_CANCELLED_SUM(sums(Payment.CANCELLED)),
    PAID_OUT(line -> new Sums(line.paidOut())),
    OWED(line -> new Sums(line.owed()));

    /** What there is by day as well. */
    private static final Set<Metric> IN_TIME =
            EnumSet.of(CLICKS, UNIQUE_CLICKS, BOTS, REFERRALS, DEALS, WON, AMOUNT, REWARD);

    /** What a number may be. */
    public sealed interface Value {}

    public record Count(long count) implements Value {}

    /** @param percent empty where there is nothing to divide by */
    public record Share(Optional<BigDecimal> percent) implements Value {}

    /** @param sums one for each currency */
    public record Sums(List<Money> sums) implements Value {}

    private final Function<ReportLine, Value> value;

    Metric(Function<ReportLine, Value> value) {
        this.value = value;
    }

    private static Function<ReportLine, Value> count(Payment state) {
        return line -> new Count(line.payouts(state).count());
    }

    private static Function<ReportLine, Value> sums(Payment state) {
        return line -> new Sums(line.payouts(state).sums());
    }

    private static Value share(long part, long whole) {
        return new Share(Figures.percent(part, whole));
    }

    public Value of(ReportLine line) {
        return value.apply(line);
    }

    public boolean isMoney() {
        return of(ReportLine.NONE) instanceof Sums;
    }

    /** Whether it has a day: what is only known as it stands now has none. */
    public boolean isInTime() {
        return IN_TIME.contains(this);
    }

    /** In the API, and in keys of texts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
