package org.partnercabinet.application.audit;

import static org.partnercabinet.application.audit.Journal.subject;

import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.partnercabinet.application.payout.Payouts;
import org.partnercabinet.domain.partner.PayoutMethod;
import org.partnercabinet.domain.payout.Payout;
import org.partnercabinet.domain.payout.PayoutId;

/** Payouts, and who decided about them. */
public record AuditedPayouts(Payouts inner, Journal journal) implements Payouts {
    @Override
    public void add(Payout payout) {
        inner.add(payout);
        tell("payout.requested", payout, Facts.NONE);
    }

    @Override
    public Payout get(PayoutId id) {
        return inner.get(id);
    }

    @Override
    public Payout change(PayoutId id, UnaryOperator<Payout> change) {
        var seen = new Seen<>(change);
        return seen.told(
                inner.change(id, seen),
                (before, after) -> tell("payout." + status(after.state()), after, facts(before)));
    }

    private void tell(String action, Payout after, Map<String, String> before) {
        journal.write(action, subject("payout", after.id(), after.partner()), before, facts(after));
    }

    private static Map<String, String> facts(Payout payout) {
        return Facts.of("amount", payout.amount())
                .and("status", status(payout.state()))
                .and("comment", payout.comment())
                .and("method", payout.method().map(PayoutMethod::label))
                .and("requisites", payout.method().map(PayoutMethod::masked))
                .and("reason", payout.state() instanceof Payout.Rejected rejected ? rejected.comment() : "")
                .and("reference", payout.state() instanceof Payout.Paid paid ? paid.reference() : "")
                .map();
    }

    private static String status(Payout.State state) {
        return state.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
