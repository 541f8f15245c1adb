package org.partnercabinet.application.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.application.Refusals.refuses;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.World;
import org.partnercabinet.application.buyer.RegisterBuyer;
import org.partnercabinet.application.crm.CrmFailure.Executed;
import org.partnercabinet.application.referral.NewReferral;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.buyer.Buyer;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.referral.Origin;
import org.partnercabinet.domain.referral.Referral;
import org.partnercabinet.domain.settings.SaleSettings;

class DeliveringBuyersTest {
    private final World world = World.inMemory();

    private Buyer registers(String name) {
        var wanted = new RegisterBuyer.Wanted(
                name, world.email(name), Optional.of(world.phone()), new Utm("vk", "", "", "", ""));
        return world.portal.registerBuyer.handle(wanted, world.portal.registerBuyer.hash(World.PASSWORD));
    }

    private Buyer now(Buyer buyer) {
        return world.ports
                .transactions()
                .inTransaction(() -> world.ports.buyers().find(buyer.id()))
                .orElseThrow();
    }

    private void fails(Executed executed) {
        world.portal.sales.failures.add(new CrmFailure(executed, Duration.ofSeconds(1), "Нет прав"));
    }

    @Test
    void a_registration_makes_a_contact_and_a_deal_with_the_product() {
        Buyer buyer = registers("olga");
        assertThat(world.portal.sales.deals).isEmpty();
        world.deliverAll();
        var sold = world.portal.sales.deals.get(now(buyer).crm().deal().orElseThrow());
        assertThat(sold.product()).isTrue();
        assertThat(sold.contact()).isEqualTo(now(buyer).crm().contact().orElseThrow());
        assertThat(sold.sale().terms()).isEqualTo(SaleSettings.usual());
        assertThat(sold.sale().utm().source()).isEqualTo("vk");
        assertThat(now(buyer).crm().state()).isEqualTo(Buyer.State.SENT);
        refuses(Refusal.Kind.CONFLICT, "account.email-taken", () -> {
            var account = world.ports.accounts().get(buyer.account());
            var again = new RegisterBuyer.Wanted("x", account.email(), Optional.empty(), Utm.NONE);
            world.portal.registerBuyer.handle(again, account.hash());
        });
    }

    @Test
    void whoever_registers_with_another_persons_e_mail_and_phone_learns_and_teaches_nothing() {
        var person = world.person("Anna Secret");
        var known = new NewReferral.Person(person.name(), Optional.empty(), person.email(), "");
        var referral = world.portal
                .register
                .handle(new NewReferral(world.partner("paul"), known, new Origin.Manual(), ""))
                .referral();
        var wanted = new RegisterBuyer.Wanted("Eve", known.email().orElseThrow(), Optional.of(world.phone()), Utm.NONE);
        Buyer buyer = world.portal.registerBuyer.handle(wanted, world.portal.registerBuyer.hash(World.PASSWORD));
        assertThat(buyer.client()).isEqualTo(referral.client());
        var row = world.ports
                .buyerQueries()
                .one(Optional.of(buyer.account()), buyer.number())
                .orElseThrow();
        assertThat(row.toString()).doesNotContain("Secret");
        assertThat(row.buyer().said()).isEqualTo(new Buyer.Said("Eve", wanted.phone()));
        var client = world.ports
                .transactions()
                .inTransaction(() -> world.ports.clients().get(referral.client()));
        assertThat(client.phone()).isEmpty();
    }

    @Test
    void an_account_becomes_a_buyer_once() {
        var account = world.ports.accounts().get(world.admin);
        var first = world.portal.buy.handle(account.id(), Optional.empty(), Optional.empty(), Utm.NONE);
        var second = world.portal.buy.handle(account.id(), Optional.of("x"), Optional.empty(), Utm.NONE);
        assertThat(first.fresh()).isTrue();
        assertThat(second.fresh()).isFalse();
        assertThat(second.buyer()).isEqualTo(first.buyer());
        world.deliverAll();
        assertThat(world.portal.sales.deals).hasSize(1);
    }

    @Test
    void a_lost_answer_makes_no_second_deal() {
        fails(Executed.UNKNOWN);
        Buyer buyer = registers("pavel");
        world.deliverAll();
        assertThat(now(buyer).isQueued()).isTrue();
        world.passes(Duration.ofMinutes(10));
        world.deliverAll();
        assertThat(now(buyer).crm().deal()).isPresent();
        assertThat(world.portal.sales.deals).hasSize(1);
    }

    @Test
    void a_refusal_is_shown_and_can_be_sent_again() {
        fails(Executed.REFUSED);
        Buyer buyer = registers("roman");
        world.deliverAll();
        assertThat(now(buyer).crm().state()).isEqualTo(Buyer.State.FAILED);
        assertThat(now(buyer).crm().reason()).isEqualTo("Нет прав");
        world.portal.resendBuyer.handle(buyer.id());
        world.deliverAll();
        assertThat(now(buyer).crm().state()).isEqualTo(Buyer.State.SENT);
    }

    @Test
    void the_numbers_of_a_deal_are_kept_although_its_product_is_refused() {
        world.portal.sales.refuseProducts(new CrmFailure(Executed.REFUSED, Duration.ZERO, "Товар не найден"));
        Buyer buyer = registers("tanya");
        world.deliverAll();
        assertThat(now(buyer).crm().state()).isEqualTo(Buyer.State.FAILED);
        long deal = now(buyer).crm().deal().orElseThrow();
        assertThat(world.portal.sales.deals).containsOnlyKeys(deal);
        world.portal.resendBuyer.handle(buyer.id());
        world.deliverAll();
        assertThat(now(buyer).crm().state()).isEqualTo(Buyer.State.SENT);
        assertThat(now(buyer).crm().deal()).contains(deal);
        assertThat(world.portal.sales.deals.get(deal).product()).isTrue();
    }

    @Test
    void a_contact_that_people_deleted_is_made_anew_when_the_portal_refuses_it() {
        Buyer buyer = registers("ulyana");
        world.deliverAll();
        world.crm.deletesContact(now(buyer).crm().contact().orElseThrow());
        var again = world.ports
                .transactions()
                .inTransaction(() -> world.ports.clients().get(buyer.client()));
        var person = new NewReferral.Person("ulyana", again.phone(), again.email(), "");
        var referral = world.portal
                .register
                .handle(new NewReferral(world.partner("paul"), person, new Origin.Manual(), ""))
                .referral();
        world.deliverAll();
        assertThat(world.referral(referral.id()).crm()).isInstanceOf(Referral.Sent.class);
        assertThat(world.crm.contacts()).hasSize(1);
    }

    @Test
    void a_deal_follows_the_payment_there_and_back() {
        var terms =
                new SaleSettings(1777, Money.of("10", "USD"), Optional.of(2), Optional.of("C2:PAID"), Optional.empty());
        world.portal.changeSaleTerms.handle(terms);
        Buyer buyer = registers("sveta");
        world.portal.pay.handle(buyer.number(), true);
        world.deliverAll();
        long deal = now(buyer).crm().deal().orElseThrow();
        assertThat(world.portal.sales.deals.get(deal).stage()).isEqualTo("C2:PAID");
        assertThat(now(buyer).paidAt()).isPresent();
        world.portal.pay.handle(buyer.number(), true);
        world.portal.pay.handle(buyer.number(), false);
        world.deliverAll();
        assertThat(world.portal.sales.deals.get(deal).stage()).isEqualTo("C2:NEW");
        assertThat(now(buyer).crm().state()).isEqualTo(Buyer.State.SENT);
        refuses(Refusal.Kind.NOT_FOUND, "buyer.not-found", () -> world.portal.pay.handle(1, true));
    }
}
