package org.partnercabinet.domain.partner;

import java.time.Instant;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.Texts;

/**
 * Where a partner's money goes: a card, an account, a wallet.
 *
 * @param label the partner's own name for it
 * @param requisites what is paid to, up to 500 characters; stored encrypted and shown masked
 */
public record PayoutMethod(PayoutMethodId id, PartnerId partner, String label, String requisites, Instant createdAt) {
    public PayoutMethod {
        label = Texts.required("label", label, 100);
        requisites = Texts.required("value", requisites, 500);
        if (requisites.length() < 4) {
            throw Refusal.invalid("value", "text.too-short", "4 characters at least")
                    .with("min", 4);
        }
    }

    /** Enough to recognise it by, too little to use: {@code •••• 1234}. */
    public String masked() {
        int shown = requisites.length() >= 12 ? 4 : 2;
        return "•••• " + requisites.substring(requisites.length() - shown);
    }

    @Override
    public String toString() {
        return "PayoutMethod[" + id.value() + ", " + masked() + "]";
    }
}
