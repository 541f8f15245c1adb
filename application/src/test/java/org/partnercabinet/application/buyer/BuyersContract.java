package org.partnercabinet.application.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.application.buyer.BuyerQueries.BuyerRow;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.buyer.Buyer;
import org.partnercabinet.domain.buyer.BuyerId;
import org.partnercabinet.domain.client.Client;
import org.partnercabinet.domain.identity.Account;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.settings.SaleSettings;

/** What everybody may expect of {@link Buyers}, {@link BuyerQueries} and {@link SaleTerms}. */
public abstract class BuyersContract extends PortsContract {
    private Buyer unstored(Account account, Client client) {
        return new Buyer(
                new BuyerId(UUID.randomUUID()),
                tx(() -> ports.buyers().nextNumber()),
                account.id(),
                client.id(),
                new Buyer.Said("Ольга", Optional.of(given.phone())),
                new Utm("vk", "", "весна", "", ""),
                Optional.empty(),
                Buyer.InCrm.NOTHING,
                clock.instant());
    }

    private Buyer buyer(Account account, Client client) {
        Buyer buyer = unstored(account, client);
        assertThat(tx(() -> ports.buyers().add(buyer))).isTrue();
        return buyer;
    }

    @Test
    void aBuyerIsFoundByEachOfTheirNames() {
        Account account = given.account();
        Client client = given.client();
        Buyer buyer = buyer(account, client);
        assertThat(tx(() -> ports.buyers().find(buyer.id()))).contains(buyer);
        assertThat(tx(() -> ports.buyers().findByAccount(account.id()))).contains(buyer);
        assertThat(tx(() -> ports.buyers().findByNumber(buyer.number()))).contains(buyer);
        assertThat(tx(() -> ports.buyers().findByNumber(1))).isEmpty();
        var row = new BuyerRow(buyer, account.email().value());
        assertThat(ports.buyerQueries().one(Optional.empty(), buyer.number())).contains(row);
        assertThat(ports.buyerQueries().one(Optional.of(account.id()), buyer.number()))
                .contains(row);
        assertThat(ports.buyerQueries().one(Optional.of(given.account().id()), buyer.number()))
                .isEmpty();
    }

    @Test
    void anAccountIsOneBuyerAndTheTransactionGoesOn() {
        Account account = given.account();
        Client client = given.client();
        Buyer first = buyer(account, client);
        Buyer second = unstored(account, client);
        assertThat(second.number()).isGreaterThan(first.number());
        run(() -> {
            assertThat(ports.buyers().add(second)).isFalse();
            assertThat(ports.buyers().findByAccount(account.id())).contains(first);
        });
    }

    @Test
    void whatThePortalWasToldAndThePaymentAreKept() {
        Buyer buyer = buyer(given.account(), given.client());
        Buyer paid = tx(() -> ports.buyers().change(buyer.id(), b -> b.paid(true, clock.instant())));
        assertThat(tx(() -> ports.buyers().find(buyer.id()))).contains(paid);
        Buyer sent = tx(() -> ports.buyers()
                .change(buyer.id(), b -> b.entered(7_000_000_000L, 8).sent(true)));
        assertThat(tx(() -> ports.buyers().find(buyer.id()))).contains(sent);
        Buyer failed = tx(() -> ports.buyers().change(buyer.id(), b -> b.failed("Нет прав")));
        assertThat(tx(() -> ports.buyers().find(buyer.id()))).contains(failed);
        refuses(
                Refusal.Kind.NOT_FOUND,
                "buyer.not-found",
                () -> run(() -> ports.buyers().change(new BuyerId(UUID.randomUUID()), b -> b)));
    }

    @Test
    void termsComeBackAsTheyWereSet() {
        var full = new SaleSettings(
                5, Money.of("99.90", "EUR"), Optional.of(2), Optional.of("C2:WON"), Optional.of("C2:NEW"));
        run(() -> ports.saleTerms().put(full));
        assertThat(ports.saleTerms().current()).isEqualTo(full);
        run(() -> ports.saleTerms().put(SaleSettings.usual()));
        assertThat(ports.saleTerms().current()).isEqualTo(SaleSettings.usual());
    }
}
