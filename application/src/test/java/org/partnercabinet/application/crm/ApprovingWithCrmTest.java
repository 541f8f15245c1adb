package org.partnercabinet.application.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.application.Refusals.refuses;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.Together;
import org.partnercabinet.application.World;
import org.partnercabinet.application.crm.CrmFailure.Executed;
import org.partnercabinet.application.outbox.Outcome;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.partner.CrmIdentity;
import org.partnercabinet.domain.partner.PartnerId;

class ApprovingWithCrmTest {
    private final World world = World.inMemory();
    private final CreateOnce once = new CreateOnce(world.ports.transactions(), world.ports.crmCreations(), world.clock);
    private final DeliverPartner deliver = new DeliverPartner(
            world.ports.transactions(), world.ports.partners(), world.ports.crmIdentities(), world.crm, once);
    private final ApproveWithCrm approve = new ApproveWithCrm(
            world.ports.transactions(), world.partners.approve, world.ports.crmIdentities(), world.ports.outbox());

    @Test
    void aNewContactIsMadeOnceHoweverOftenItIsDelivered() {
        PartnerId anna = applied("anna");
        approve.handle(anna, new ApproveWithCrm.Created(CrmPeople.Kind.CONTACT), world.admin);
        assertThat(contact(anna)).isEmpty();
        assertThat(world.ports
                        .outboxQueries()
                        .dueAt("partner.to-crm", anna.value().toString()))
                .isPresent();
        Together.times(2, i -> deliver.deliver(anna.value().toString()));
        assertThat(deliver.deliver(anna.value().toString())).isEqualTo(Outcome.DONE);
        assertThat(contact(anna)).isPresent();
    }

    @Test
    void whoIsThereAlreadyIsFound() {
        PartnerId anna = applied("anna");
        var profile = world.ports.partners().get(anna).profile();
        long known = world.crm.addContact(new NewDeal.Person(
                new org.partnercabinet.domain.client.ClientId(new java.util.UUID(0, 5)),
                "Anna",
                profile.phone().map(phone -> phone.value()),
                Optional.empty(),
                ""));
        approve.handle(anna, new ApproveWithCrm.Created(CrmPeople.Kind.CONTACT), world.admin);
        deliver.deliver(anna.value().toString());
        assertThat(contact(anna)).contains(known);
    }

    @Test
    void aCompanyIsMadeOnceOrFoundAndTheContactStays() {
        var companies = new DeliverPartnerCompany(
                world.ports.transactions(), world.ports.partners(), world.ports.crmIdentities(), world.crm, once);
        PartnerId anna = applied("anna");
        approve.handle(anna, new ApproveWithCrm.Created(CrmPeople.Kind.COMPANY), world.admin);
        assertThat(world.ports
                        .outboxQueries()
                        .dueAt("partner.company-to-crm", anna.value().toString()))
                .isPresent();
        deliver.deliver(anna.value().toString());
        Together.times(2, i -> companies.deliver(anna.value().toString()));
        assertThat(companies.deliver(anna.value().toString())).isEqualTo(Outcome.DONE);
        assertThat(identity(anna).company()).isPresent();
        assertThat(contact(anna)).isPresent();
        assertThat(world.crm.companies()).hasSize(1);
        var taken = identity(anna).company();
        PartnerId boris = applied("boris");
        world.ports.transactions().run(() -> {
            world.ports.crmIdentities().put(anna, CrmIdentity.NONE);
            world.ports.crmIdentities().put(boris, new CrmIdentity(Optional.empty(), taken));
        });
        assertThat(companies.deliver(anna.value().toString())).isInstanceOf(Outcome.Rejected.class);
        assertThat(identity(anna)).isEqualTo(CrmIdentity.NONE);
    }

    @Test
    void whoIsChosenIsLinkedWithTheApprovalOrNothingHappens() {
        PartnerId anna = applied("anna");
        PartnerId boris = applied("boris");
        var company = new CrmIdentity(Optional.empty(), Optional.of(77L));
        approve.handle(anna, new ApproveWithCrm.Linked(company), world.admin);
        assertThat(identity(anna)).isEqualTo(company);
        refuses(
                Refusal.Kind.CONFLICT,
                "crm-identity.taken",
                () -> approve.handle(boris, new ApproveWithCrm.Linked(company), world.admin));
        assertThat(world.ports.partners().get(boris).isApproved()).isFalse();
        approve.handle(boris, new ApproveWithCrm.Nothing(), world.admin);
        assertThat(identity(boris)).isEqualTo(CrmIdentity.NONE);
    }

    @Test
    void aContactThatIsAnotherPartnersWaitsForAPerson() {
        PartnerId anna = applied("anna");
        PartnerId boris = applied("boris");
        approve.handle(anna, new ApproveWithCrm.Created(CrmPeople.Kind.CONTACT), world.admin);
        deliver.deliver(anna.value().toString());
        var taken = contact(anna);
        world.ports.transactions().run(() -> world.ports.crmIdentities().put(anna, CrmIdentity.NONE));
        world.ports
                .transactions()
                .run(() -> world.ports.crmIdentities().put(boris, new CrmIdentity(taken, Optional.empty())));
        assertThat(deliver.deliver(anna.value().toString())).isInstanceOf(Outcome.Rejected.class);
        assertThat(contact(anna)).isEmpty();
    }

    @Test
    void aPortalThatIsAwayIsAskedAgainLater() {
        PartnerId anna = applied("anna");
        approve.handle(anna, new ApproveWithCrm.Created(CrmPeople.Kind.CONTACT), world.admin);
        var away = new CrmFailure(Executed.NO, Duration.ofSeconds(7), "away");
        var later = new DeliverPartner(
                world.ports.transactions(), world.ports.partners(), world.ports.crmIdentities(), failing(away), once);
        assertThat(later.deliver(anna.value().toString())).isEqualTo(away.outcome());
    }

    private static Crm failing(CrmFailure failure) {
        return (Crm) java.lang.reflect.Proxy.newProxyInstance(
                Crm.class.getClassLoader(), new Class<?>[] {Crm.class}, (proxy, method, arguments) -> {
                    throw failure;
                });
    }

    private PartnerId applied(String name) {
        return world.partners.register.handle(world.profile(name), World.PASSWORD);
    }

    private CrmIdentity identity(PartnerId partner) {
        return world.ports
                .transactions()
                .inTransaction(() -> world.ports.crmIdentities().of(partner));
    }

    private Optional<Long> contact(PartnerId partner) {
        return identity(partner).contact();
    }
}
