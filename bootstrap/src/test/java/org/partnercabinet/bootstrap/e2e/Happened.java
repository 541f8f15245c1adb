package org.partnercabinet.bootstrap.e2e;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All that happened in a test, one by one, and what a report has to say of it: counted without any of the product's code. */
final class Happened {
    enum Visitor {
        NEW,
        SEEN,
        BOT
    }

    /** What became of a client. */
    enum Deal {
        NONE,
        OPEN,
        LOST,
        WON
    }

    record Visit(String whose, Visitor visitor) {}

    /** @param percent of the partner who brought them */
    record Client(String whose, Deal deal, String amount, String currency, String percent) {
        /** To the kopeck, half up. */
        BigDecimal reward() {
            return new BigDecimal(amount)
                    .multiply(new BigDecimal(percent))
                    .divide(new BigDecimal(100), 2, RoundingMode.HALF_UP);
        }
    }

    record Payout(String whose, String state, String amount, String currency) {}

    record Correction(String whose, String amount, String currency) {}

    final List<Visit> visits = new ArrayList<>();
    final List<Client> clients = new ArrayList<>();
    final List<Payout> payouts = new ArrayList<>();
    final List<Correction> corrections = new ArrayList<>();

    /** Every number there is, in the order of reports. @param whose empty: everybody's */
    List<Figure> figures(String whose) {
        Predicate<String> of = whose.isEmpty() ? any -> true : whose::equals;
        var some = new Happened();
        visits.stream().filter(visit -> of.test(visit.whose)).forEach(some.visits::add);
        clients.stream().filter(client -> of.test(client.whose)).forEach(some.clients::add);
        payouts.stream().filter(payout -> of.test(payout.whose)).forEach(some.payouts::add);
        corrections.stream().filter(correction -> of.test(correction.whose)).forEach(some.corrections::add);
        return Stream.of(some.numbers(), some.sums(), some.payouts(), some.balance())
                .flatMap(List::stream)
                .toList();
    }

    private List<Figure> numbers() {
        long clicks = visits.size() - visits(Visitor.BOT);
        long deals = clients.size() - deals(Deal.NONE);
        return List.of(
                Figure.count("clicks", "Clicks", clicks),
                Figure.count("unique_clicks", "Unique clicks", visits(Visitor.NEW)),
                Figure.count("bots", "Bots", visits(Visitor.BOT)),
                Figure.count("referrals", "Clients", clients.size()),
                Figure.count("deals", "Deals", deals),
                Figure.count("deals_open", "Deals in progress", deals(Deal.OPEN)),
                Figure.count("deals_lost", "Lost deals", deals(Deal.LOST)),
                Figure.count("won", "Won deals", deals(Deal.WON)),
                Figure.share("clicks_to_referrals", "Clicks to clients", percent(clients.size(), clicks)),
                Figure.share("referrals_to_deals", "Clients to deals", percent(deals, clients.size())),
                Figure.share("deals_to_won", "Deals to won", percent(deals(Deal.WON), deals)));
    }

    private long visits(Visitor visitor) {
        return visits.stream().filter(visit -> visit.visitor == visitor).count();
    }

    private long deals(Deal deal) {
        return clients.stream().filter(client -> client.deal == deal).count();
    }

    private static BigDecimal percent(long part, long whole) {
        return BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }

    private List<Figure> sums() {
        return List.of(
                Figure.money("amount", "Amount of won deals", sum(won(), Client::currency, Client::amount)),
                Figure.money("reward", "Reward", rewards()));
    }

    private List<Client> won() {
        return clients.stream().filter(client -> client.deal == Deal.WON).toList();
    }

    private SortedMap<String, BigDecimal> rewards() {
        return sum(won(), Client::currency, client -> client.reward().toPlainString());
    }

    private List<Figure> payouts() {
        var figures = new ArrayList<Figure>();
        figures.add(Figure.count("payouts", "Payout requests", payouts.size()));
        figures.add(Figure.money("payouts_sum", "Payout requests: sum", sum(payouts)));
        for (String name : List.of("Pending", "Approved", "Paid", "Rejected", "Cancelled")) {
            List<Payout> some = payouts(name.toLowerCase(java.util.Locale.ROOT));
            var word = "payouts_" + name.toLowerCase(java.util.Locale.ROOT);
            figures.add(Figure.count(word, name, some.size()));
            figures.add(Figure.money(word + "_sum", name + ": sum", sum(some)));
        }
        return figures;
    }

    private List<Payout> payouts(String state) {
        return payouts.stream().filter(payout -> payout.state.equals(state)).toList();
    }

    private List<Figure> balance() {
        var owed = rewards();
        sum(corrections, Correction::currency, Correction::amount)
                .forEach((code, sum) -> owed.merge(code, sum, BigDecimal::add));
        var paid = sum(payouts("paid"));
        paid.forEach((code, sum) -> owed.merge(code, sum.negate(), BigDecimal::add));
        owed.values().removeIf(sum -> sum.signum() == 0);
        return List.of(
                Figure.money("paid_out", "Paid out in the period", paid), Figure.money("owed", "Owed now", owed));
    }

    private static SortedMap<String, BigDecimal> sum(List<Payout> payouts) {
        return sum(payouts, Payout::currency, Payout::amount);
    }

    private static <T> SortedMap<String, BigDecimal> sum(
            List<T> all, Function<T, String> currency, Function<T, String> amount) {
        var sums = new TreeMap<String, BigDecimal>();
        all.forEach(one -> sums.merge(currency.apply(one), new BigDecimal(amount.apply(one)), BigDecimal::add));
        return sums;
    }
}
