package org.partnercabinet.application.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.application.Refusals.refuses;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.Reaching;
import org.partnercabinet.application.TestClock;
import org.partnercabinet.application.World;
import org.partnercabinet.application.crm.ConnectPortal.Change;
import org.partnercabinet.application.crm.ConnectPortal.Token;
import org.partnercabinet.application.crm.CrmQueries.Made;
import org.partnercabinet.application.crm.PortalInForce.Source;
import org.partnercabinet.application.memory.Faults.Fault;
import org.partnercabinet.application.memory.MemoryDoor;
import org.partnercabinet.application.memory.MemoryPorts;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.crm.EntryOrigin;
import org.partnercabinet.domain.referral.Referral;
import org.partnercabinet.domain.referral.ReferralId;

class ConnectingPortalsTest {
    private static final String FIRST = "https://first.example/1/secret";
    private static final String OTHER = "https://other.example/1/secret";
    private static final PortalSecrets ENVIRONMENT = new PortalSecrets(FIRST, Optional.of("from-environment"));

    private final TestClock clock = TestClock.at("2026-03-02T09:00:00Z");
    private final MemoryPorts ports = new MemoryPorts(clock);
    private final World world = new World(ports, clock, 1);
    private final MemoryDoor door = new MemoryDoor(ports);
    private final SamePortal same = new SamePortal(door, ports.crmQueries());

    @BeforeEach
    void portals() {
        door.portal("first.example", List.of());
        door.portal("other.example", List.of());
    }

    @Test
    void theEnvironmentCountsUntilSomethingIsStoredAndAgainWhenItIsTakenBack() {
        var portal = inForce(Optional.of(ENVIRONMENT));
        assertThat(portal.now().source()).isEqualTo(Source.ENVIRONMENT);
        connect(portal, OTHER, new Token(false, Optional.of("mine-is-longer")));
        assertThat(portal.now().source()).isEqualTo(Source.STORED);
        assertThat(portal.now().secrets()).contains(new PortalSecrets(OTHER, Optional.of("mine-is-longer")));
        long version = portal.version();
        disconnect(portal).handle(world.admin);
        assertThat(portal.now().secrets()).contains(ENVIRONMENT);
        assertThat(portal.version()).isGreaterThan(version);
        disconnect(portal).handle(world.admin);
        assertThat(inForce(Optional.empty()).now().source()).isEqualTo(Source.NONE);
    }

    @Test
    void whatIsNotNamedStaysAsItIs() {
        var portal = inForce(Optional.of(ENVIRONMENT));
        connect(portal, OTHER, Token.KEPT);
        assertThat(portal.now().secrets().orElseThrow().applicationToken()).contains("from-environment");
        connectPortal(portal).handle(new Change(Optional.empty(), new Token(false, Optional.empty())), world.admin);
        assertThat(portal.now().secrets()).contains(new PortalSecrets(OTHER, Optional.empty()));
    }

    @Test
    void whatDoesNotAnswerDoesNotCount() {
        var portal = inForce(Optional.empty());
        refuses(
                Refusal.Kind.INVALID,
                "crm.webhook-refused",
                () -> connect(portal, "https://nobody.example/1/secret", Token.KEPT));
        refuses(Refusal.Kind.INVALID, "crm.webhook-invalid", () -> connect(portal, "nonsense", Token.KEPT));
        var nothing = new Change(Optional.empty(), Token.KEPT);
        refuses(
                Refusal.Kind.INVALID,
                "field.required",
                () -> connectPortal(portal).handle(nothing, world.admin));
        assertThat(portal.now().source()).isEqualTo(Source.NONE);
    }

    @Test
    void onceClientsWereSentAnotherPortalIsRefusedAndTheSameUnderAnotherNameIsNot() {
        var portal = inForce(Optional.of(ENVIRONMENT));
        ReferralId ivan = world.brings(world.partner("anna"), "Иван");
        ReferralId petr = world.brings(world.partner("boris"), "Пётр");
        refuses(Refusal.Kind.CONFLICT, "crm.another-portal", () -> connect(portal, OTHER, Token.KEPT));
        door.portal("other.example", List.of(made(ivan)));
        door.stranger(world.entry(petr));
        refuses(Refusal.Kind.CONFLICT, "crm.another-portal", () -> connect(portal, OTHER, Token.KEPT));
        assertThat(portal.now().source()).isEqualTo(Source.ENVIRONMENT);
        door.portal("other.example", List.of(made(ivan), made(petr)));
        connect(portal, OTHER, Token.KEPT);
        assertThat(portal.now().source()).isEqualTo(Source.STORED);
        refuses(
                Refusal.Kind.CONFLICT,
                "crm.another-portal",
                () -> disconnect(portal).handle(world.admin));
    }

    @Test
    void whatWasDeletedThereWithoutAWordDoesNotKeepThePortalOut() {
        var portal = inForce(Optional.of(ENVIRONMENT));
        ReferralId ivan = world.brings(world.partner("anna"), "Иван");
        world.brings(world.partner("boris"), "Пётр");
        door.portal("other.example", List.of(made(ivan)));
        connect(portal, OTHER, Token.KEPT);
        assertThat(portal.now().source()).isEqualTo(Source.STORED);
    }

    @Test
    void ofTwoWhoChangeTheConnectionAtOnceTheSecondIsToldSo() {
        var portal = inForce(Optional.of(ENVIRONMENT));
        door.meanwhile(() -> connect(portal, FIRST, new Token(false, Optional.of("another-token"))));
        refuses(Refusal.Kind.CONFLICT, "crm.connection-changed", () -> connect(portal, OTHER, Token.KEPT));
        assertThat(portal.now().secrets()).contains(new PortalSecrets(FIRST, Optional.of("another-token")));
    }

    @Test
    void whatWaitsForThePortalIsOneList() {
        assertThat(CrmTopics.names()).containsAll(topicsThatCallThePortal());
        assertThat(topicsThatCallThePortal()).contains("buyer.to-crm", "distribution.responsible", "crm.follow");
    }

    private Set<String> topicsThatCallThePortal() {
        return world.portal.deliveries.stream()
                .filter(delivery ->
                        Reaching.any(delivery, Crm.class, CrmListings.class, CrmSales.class, Assignees.class))
                .map(delivery -> delivery.topic().name())
                .collect(Collectors.toSet());
    }

    @Test
    void anotherWebhookOfTheSamePortalNeedsNoProof() {
        var portal = inForce(Optional.of(ENVIRONMENT));
        world.brings(world.partner("anna"), "Иван");
        connect(portal, "https://first.example/17/other", Token.KEPT);
        assertThat(portal.now().source()).isEqualTo(Source.STORED);
        disconnect(portal).handle(world.admin);
        assertThat(portal.now().source()).isEqualTo(Source.ENVIRONMENT);
    }

    @Test
    void aDealThatWasDeletedProvesNothing() {
        var portal = inForce(Optional.of(ENVIRONMENT));
        ReferralId ivan = world.brings(world.partner("anna"), "Иван");
        ReferralId petr = world.brings(world.partner("boris"), "Пётр");
        world.crm.deletes(world.entry(petr));
        world.deliverAll();
        world.passes(Takeover.SECOND_LOOK.plusSeconds(1));
        world.deliverAll();
        door.portal("other.example", List.of(made(ivan)));
        connect(portal, OTHER, Token.KEPT);
        assertThat(portal.now().source()).isEqualTo(Source.STORED);
    }

    @Test
    void whatWaitedForAConnectionWaitsNoLonger() {
        world.crm.faults().nextReads(Fault.NOT_EXECUTED);
        ReferralId ivan = world.brings(world.partner("anna"), "Иван");
        assertThat(world.referral(ivan).crm()).isInstanceOf(Referral.Queued.class);
        connect(inForce(Optional.of(ENVIRONMENT)), OTHER, Token.KEPT);
        world.deliverAll();
        assertThat(world.referral(ivan).crm()).isInstanceOf(Referral.Sent.class);
    }

    @Test
    void nothingOfItShowsASecret() {
        var change = new Change(Optional.of(FIRST), new Token(false, Optional.of("from-environment")));
        for (Object text : List.of(ENVIRONMENT, change, inForceNow(Optional.of(ENVIRONMENT))))
            assertThat(text.toString()).doesNotContain("/1/secret", "from-environment");
    }

    private PortalInForce.InForce inForceNow(Optional<PortalSecrets> initial) {
        return inForce(initial).now();
    }

    private PortalInForce inForce(Optional<PortalSecrets> initial) {
        return new PortalInForce(ports.connections(), initial);
    }

    private void connect(PortalInForce portal, String webhook, Token token) {
        connectPortal(portal).handle(new Change(Optional.of(webhook), token), world.admin);
    }

    private ConnectPortal connectPortal(PortalInForce portal) {
        return new ConnectPortal(ports.transactions(), ports.connections(), portal, same, ports.outboxQueue(), clock);
    }

    private DisconnectPortal disconnect(PortalInForce portal) {
        return new DisconnectPortal(ports.transactions(), ports.connections(), portal, same, clock);
    }

    private Made made(ReferralId id) {
        return new Made(EntryOrigin.of(id), world.entry(id));
    }
}
