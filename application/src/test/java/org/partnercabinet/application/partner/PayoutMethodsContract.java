package org.partnercabinet.application.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.partner.PayoutMethod;
import org.partnercabinet.domain.partner.PayoutMethodId;

/** What everybody may expect of {@link PayoutMethods}. */
public abstract class PayoutMethodsContract extends PortsContract {
    @Test
    void methodsComeBackAsTheyWereAddedOldestFirst() {
        PartnerId partner = given.partner().id();
        PayoutMethod card = add(partner, "Карта", "2200 1234 5678 9010");
        clock.passes(Duration.ofSeconds(1));
        PayoutMethod account = add(partner, "Счёт", "ООО «Банк», р/с 40702810900000000001");
        assertThat(tx(() -> ports.payoutMethods().of(partner))).containsExactly(card, account);
        assertThat(tx(() -> ports.payoutMethods().find(partner, card.id()))).contains(card);
    }

    @Test
    void somebodyElsesMethodIsNotThere() {
        PartnerId owner = given.partner().id();
        PartnerId other = given.partner().id();
        PayoutMethod method = add(owner, "Карта", "2200 1234 5678 9010");
        assertThat(tx(() -> ports.payoutMethods().find(other, method.id()))).isEmpty();
        assertThat(tx(() -> ports.payoutMethods().of(other))).isEmpty();
        assertThat(tx(() -> ports.payoutMethods().remove(other, method.id()))).isFalse();
        assertThat(tx(() -> ports.payoutMethods().find(owner, method.id()))).contains(method);
    }

    @Test
    void aRemovedMethodIsGone() {
        PartnerId partner = given.partner().id();
        PayoutMethod method = add(partner, "Карта", "2200 1234 5678 9010");
        assertThat(tx(() -> ports.payoutMethods().remove(partner, method.id()))).isTrue();
        assertThat(tx(() -> ports.payoutMethods().remove(partner, method.id()))).isFalse();
        assertThat(tx(() -> ports.payoutMethods().of(partner))).isEmpty();
    }

    @Test
    void aRemovalThatFailsLeavesTheMethod() {
        PartnerId partner = given.partner().id();
        PayoutMethod method = add(partner, "Карта", "2200 1234 5678 9010");
        undone(() -> ports.payoutMethods().remove(partner, method.id()));
        assertThat(tx(() -> ports.payoutMethods().of(partner))).containsExactly(method);
    }

    private PayoutMethod add(PartnerId partner, String label, String requisites) {
        var id = new PayoutMethodId(UUID.randomUUID());
        var method = new PayoutMethod(id, partner, label, requisites, clock.instant());
        run(() -> ports.payoutMethods().add(method));
        return method;
    }
}
