package org.partnercabinet.http.payout;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.http.page.Screen;
import org.partnercabinet.http.page.Step;
import org.partnercabinet.http.page.Step.State;
import org.partnercabinet.http.page.Tab;

/** What templates show of payouts, beyond what programs get. */
public final class PayoutDesk {
    static final String ROOT = "/admin/payouts";
    static final List<String> STATES = List.of("pending", "approved", "paid", "rejected", "cancelled");

    private PayoutDesk() {}

    /** One state's payouts. @param counts how many there are in each state */
    public record PayoutList(List<PayoutView> payouts, String state, Map<String, Long> counts) {

        public List<Tab> tabs(Screen screen) {
            return STATES.stream()
                    .map(one -> new Tab(
                            ROOT + "?state=" + one,
                            screen.t("payout.tab-" + one),
                            screen.number(counts.getOrDefault(one, 0L)),
                            one.equals(state)))
                    .toList();
        }

        /** What can be done with several at once; empty for nothing. */
        public String deed() {
            return state.equals("pending") ? "approve" : state.equals("approved") ? "pay" : "";
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
