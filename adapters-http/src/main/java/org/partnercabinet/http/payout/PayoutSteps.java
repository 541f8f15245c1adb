package org.partnercabinet.http.payout;

import java.util.ArrayList;
import java.util.List;
import org.partnercabinet.http.page.Step;
import org.partnercabinet.http.page.Step.State;
import org.partnercabinet.http.web.Language;
import org.partnercabinet.http.web.Messages;

/** How far a payout has come. */
final class PayoutSteps {
    private PayoutSteps() {}

    static List<Step> of(PayoutView payout, Language language) {
        var messages = Messages.in(language);
        var steps = new ArrayList<Step>();
        steps.add(new Step(messages.text("payouts.step-requested"), State.DONE, ""));
        switch (payout.status()) {
            case "pending" -> {
                steps.add(new Step(messages.text("payouts.step-deciding"), State.NOW, ""));
                steps.add(new Step(messages.text("payouts.step-paid"), State.NEXT, ""));
            }
            case "approved" -> {
                steps.add(new Step(messages.text("payouts.step-approved"), State.DONE, ""));
                steps.add(new Step(messages.text("payouts.step-paying"), State.NOW, ""));
            }
            case "paid" -> {
                steps.add(new Step(messages.text("payouts.step-approved"), State.DONE, ""));
                steps.add(new Step(messages.text("payouts.step-paid"), State.DONE, ""));
            }
            default -> steps.add(new Step(messages.text("payouts.status-" + payout.status()), State.WRONG, ""));
        }
        return List.copyOf(steps);
    }
}
