package org.partnercabinet.http.payout;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.http.page.Screen;
import org.partnercabinet.http.page.Step;
import org.partnercabinet.http.page.Step.State;
import org.partnercabinet.http.page.Tab;
import org.partnercabinet.http.partner.PartnerView;

/** What templates show of payouts, beyond what programs get. */
public final class PayoutDesk {
    static final String ROOT = "/admin/payouts";
    static final List<String> STATES = List.of("pending", "approved", "paid", "rejected", "cancelled");

    private PayoutDesk() {}

    /** The state that a payout is in before something is done with it. */
    static String before(String deed) {
        return deed.equals("pay") ? "approved" : "pending";
    }

    /** The tabs of the desk. @param state the one that is looked at */
    public static List<Tab> tabs(Screen screen, String state, Map<String, Long> counts) {
        var tabs = new ArrayList<Tab>();
        for (var one : STATES) {
            var count = counts.containsKey(one) || !counts.isEmpty() ? screen.number(counts.getOrDefault(one, 0L)) : "";
            tabs.add(new Tab(ROOT + "?state=" + one, screen.t("payout.tab-" + one), count, one.equals(state)));
        }
        tabs.add(new Tab(ROOT + "/unrequested", screen.t("payout.tab-unrequested"), "", state.equals("unrequested")));
        return tabs;
    }

    /** What is about to be done. @param payouts chosen, whatever their state */
    public record PayoutPreview(List<PayoutView> payouts, String deed) {
        public boolean can(PayoutView payout) {
            return payout.status().equals(before(deed));
        }

        public List<PayoutView> able() {
            return payouts.stream().filter(this::can).toList();
        }

        /** Of those that can be, one a currency. */
        public List<Money> totals() {
            var totals = new TreeMap<String, Money>();
            able().forEach(payout ->
                    totals.merge(payout.amount().currency(), payout.amount().money(), Money::plus));
            return List.copyOf(totals.values());
        }
    }

    /** One state's payouts. @param counts how many there are in each state. @param partner whose, if not everybody's */
    public record PayoutList(
            List<PayoutView> payouts, String state, Map<String, Long> counts, Optional<PartnerView> partner) {

        /** What can be done with several at once. */
        public List<String> deeds() {
            return state.equals("pending")
                    ? List.of("approve", "reject")
                    : state.equals("approved") ? List.of("pay") : List.of();
        }

        public Optional<UUID> partnerId() {
            return partner.map(PartnerView::id);
        }

        /** Of all that are shown, if it is one: only then can they be added up. */
        public Optional<Currency> currency() {
            var currencies = payouts.stream()
                    .map(payout -> payout.amount().money().currency())
                    .distinct()
                    .toList();
            return currencies.size() == 1 ? Optional.of(currencies.get(0)) : Optional.empty();
        }
    }

    /** @param requisites in full, as they were when it was requested. @param wrong the form that has a mistake, or empty */
    public record PayoutScreen(PayoutView payout, Optional<String> requisites, String wrong) {

        public String path() {
            return ROOT + "/" + payout.id();
        }

        public List<Step> steps(Screen screen) {
            var steps = new ArrayList<Step>();
            var status = payout.status();
            steps.add(new Step(screen.t("payout.step-requested"), State.DONE, screen.dateTime(payout.requestedAt())));
            if (status.equals("rejected") || status.equals("cancelled")) {
                approval(screen).ifPresent(steps::add);
                steps.add(new Step(screen.t("payout.state-" + status), State.WRONG, decided(screen)));
                return steps;
            }
            steps.add(approval(screen).orElseGet(() -> new Step(screen.t("payouts.step-deciding"), State.NOW, "")));
            boolean paid = status.equals("paid");
            var last = paid ? State.DONE : status.equals("approved") ? State.NOW : State.NEXT;
            var name = last == State.NOW ? "payouts.step-paying" : "payout.step-paid";
            steps.add(new Step(screen.t(name), last, paid ? decided(screen) : ""));
            return steps;
        }

        private Optional<Step> approval(Screen screen) {
            return payout.approvedAt()
                    .map(at -> new Step(screen.t("payout.step-approved"), State.DONE, screen.dateTime(at)));
        }

        private String decided(Screen screen) {
            return payout.decidedAt().map(screen::dateTime).orElse("");
        }
    }

    /** What became of one of several. @param why it was not done; empty when it was */
    public record PayoutResult(PayoutView payout, String why) {}
}
