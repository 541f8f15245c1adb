package org.partnercabinet.application.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.Given;
import org.partnercabinet.application.Ports;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.ledger.Lot;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.payout.Payout;
import org.partnercabinet.domain.payout.PayoutId;

/** Payouts that were asked for at one moment and decided at another, stored. */
final class AskedPayouts {
    private final Ports ports;
    private final AccountId admin;

    AskedPayouts(Ports ports, Given given) {
        this.ports = ports;
        this.admin = given.account().id();
    }

    void pending(PartnerId partner, String amount, String currency, Instant asked) {
        add(partner, Money.of(amount, currency), asked);
    }

    void approved(PartnerId partner, String amount, String currency, Instant asked, Instant at) {
        change(add(partner, Money.of(amount, currency), asked).approve(admin, at));
    }

    /** Approved as soon as it was asked for. @param at when it was paid */
    void paid(PartnerId partner, String amount, String currency, Instant asked, Instant at) {
        var approved = add(partner, Money.of(amount, currency), asked).approve(admin, asked);
        change(approved);
        change(approved.pay("1", admin, at));
    }

    void rejected(PartnerId partner, String amount, String currency, Instant asked, Instant at) {
        change(add(partner, Money.of(amount, currency), asked).reject("no", admin, at));
    }

    void cancelled(PartnerId partner, String amount, String currency, Instant asked, Instant at) {
        change(add(partner, Money.of(amount, currency), asked).cancel(at));
    }

    private Payout add(PartnerId partner, Money amount, Instant asked) {
        var lines = List.of(new Payout.Line(Lot.corrections(partner), amount));
        var id = new PayoutId(UUID.randomUUID());
        var payout = new Payout(id, partner, amount, lines, Optional.empty(), "", asked, new Payout.Pending());
        ports.transactions().run(() -> ports.payouts().add(payout));
        return payout;
    }

    private void change(Payout decided) {
        ports.transactions().run(() -> ports.payouts().change(decided.id(), before -> decided));
    }
}
