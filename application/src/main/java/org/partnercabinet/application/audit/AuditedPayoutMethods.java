package org.partnercabinet.application.audit;

import static org.partnercabinet.application.audit.Journal.subject;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.partner.PayoutMethods;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.partner.PayoutMethod;
import org.partnercabinet.domain.partner.PayoutMethodId;

/** Payout methods, and who changed them; masked. */
public record AuditedPayoutMethods(PayoutMethods inner, Journal journal) implements PayoutMethods {
    @Override
    public void add(PayoutMethod method) {
        inner.add(method);
        var about = subject("payout-method", method.id(), method.partner());
        journal.write("payout-method.added", about, Facts.NONE, facts(method));
    }

    @Override
    public Optional<PayoutMethod> find(PartnerId partner, PayoutMethodId id) {
        return inner.find(partner, id);
    }

    @Override
    public List<PayoutMethod> of(PartnerId partner) {
        return inner.of(partner);
    }

    @Override
    public boolean remove(PartnerId partner, PayoutMethodId id) {
        Optional<PayoutMethod> before = inner.find(partner, id);
        boolean removed = inner.remove(partner, id);
        if (removed) {
            var was = before.map(AuditedPayoutMethods::facts).orElse(Facts.NONE);
            journal.write("payout-method.removed", subject("payout-method", id, partner), was, Facts.NONE);
        }
        return removed;
    }

    private static Map<String, String> facts(PayoutMethod method) {
        return Facts.of("label", method.label()).and("value", method.masked()).map();
    }
}
