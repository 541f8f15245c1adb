package org.partnercabinet.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.partnercabinet.application.Given;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Ports;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.TestClock;
import org.partnercabinet.application.link.FollowLink;
import org.partnercabinet.application.referral.NewReferral;
import org.partnercabinet.application.referral.Requests;
import org.partnercabinet.application.report.AnalyticsQueries.Ask;
import org.partnercabinet.application.report.Period;
import org.partnercabinet.application.report.Slicing;
import org.partnercabinet.domain.crm.Proof;
import org.partnercabinet.domain.crm.ProofId;
import org.partnercabinet.domain.ledger.LedgerAccount.Kind;
import org.partnercabinet.domain.ledger.Lot;
import org.partnercabinet.domain.ledger.Movement;
import org.partnercabinet.domain.ledger.Reason;
import org.partnercabinet.domain.ledger.Transfer;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.Visit;
import org.partnercabinet.domain.messaging.Notification;
import org.partnercabinet.domain.messaging.NotificationId;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.payout.Payout;
import org.partnercabinet.domain.payout.PayoutId;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.ReferralId;

/** However much there is, it costs the same number of statements. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StatementCounts {
    private static final PageRequest PAGE = new PageRequest(1, 100);

    private final TestClock clock = TestClock.at("2026-03-01T09:00:00Z");
    private final Database database;
    private final Ports ports;
    private final Given given;
    private PartnerId few;
    private PartnerId many;
    private Statements statements;

    StatementCounts(Database database) {
        this.database = database;
        ports = new JdbiPorts(database, clock);
        given = new Given(ports, clock);
    }

    @AfterAll
    void close() {
        database.close();
    }

    @BeforeEach
    void onePartnerHasOneOfEachAndAnotherHasTwenty() {
        few = given.partner().id();
        many = given.partner().id();
        have(few, 1);
        have(many, 20);
        statements = Statements.of(database);
    }

    private void have(PartnerId partner, int each) {
        for (int i = 0; i < each; i++) {
            hear(partner, given.link(partner));
            ReferralId referral = given.referral(partner).id();
            var lot = new Lot(referral.value());
            ports.transactions().run(() -> ports.deals().put(given.wonDeal(referral, Money.of("1000", "RUB"))));
            given.books(partner, lot, "100", "RUB", Kind.PROGRAM, Kind.AVAILABLE);
            var amount = Money.of("100", "RUB");
            var payout = new Payout(
                    new PayoutId(UUID.randomUUID()),
                    partner,
                    amount,
                    List.of(new Payout.Line(lot, amount)),
                    Optional.empty(),
                    "",
                    clock.instant(),
                    new Payout.Pending());
            ports.transactions().run(() -> ports.payouts().add(payout));
        }
    }

    /** Of a request left in the link's form, and of what became of a payout. */
    private void hear(PartnerId partner, Link link) {
        var person = new NewReferral.Person("Иван", Optional.of(given.phone()), Optional.of(given.email()), "");
        var request = new Requests.Request(UUID.randomUUID(), link.id(), person, "", clock.instant());
        var id = new NotificationId(UUID.randomUUID());
        var told = new Notification(
                id, partner, "payout.paid", "payout:" + given.word(), "", clock.instant(), Optional.empty());
        ports.transactions().run(() -> {
            ports.requests().add(request);
            ports.notifications().add(told);
        });
    }

    @Test
    void aPageOfPartnersFoundOrNot() {
        String name = ports.partnerQueries().one(few).orElseThrow().name();
        assertThat(statements.during(() -> partners(Optional.of("партнёр"))))
                .isEqualTo(statements.during(() -> partners(Optional.of(name))))
                .isEqualTo(statements.during(() -> partners(Optional.empty())))
                .isEqualTo(2);
    }

    @Test
    void aPageOfRequestsLeftInForms() {
        int few = statements.during(() -> ports.requestQueries().list(new PageRequest(1, 1)));
        assertThat(statements.during(() -> ports.requestQueries().list(PAGE)))
                .isEqualTo(few)
                .isEqualTo(2);
    }

    @Test
    void whichEventsMayWait() {
        List<DealKey> keys = IntStream.range(0, 200)
                .mapToObj(i -> given.dealKey(Entity.values()[i % 2]))
                .toList();
        assertThat(statements.during(() -> ports.crmQueries().mayWait(keys)))
                .isEqualTo(statements.during(() -> ports.crmQueries().mayWait(keys.subList(0, 1))))
                .isEqualTo(1);
        assertThat(statements.during(() -> ports.crmQueries().mayWait(List.of())))
                .isZero();
    }

    @Test
    void aPageOfNotifications() {
        assertThat(statements.during(() -> ports.notificationQueries().list(many, PAGE)))
                .isEqualTo(statements.during(() -> ports.notificationQueries().list(few, PAGE)))
                .isEqualTo(2);
    }

    @Test
    void aPageOfApiKeys() {
        assertThat(statements.during(() -> ports.identityQueries().apiKeys(PAGE)))
                .isEqualTo(2);
    }

    @Test
    void aPageOfLinks() {
        assertThat(statements.during(() -> ports.linkQueries().list(Scope.of(many), PAGE)))
                .isEqualTo(statements.during(() -> ports.linkQueries().list(Scope.of(few), PAGE)))
                .isEqualTo(2);
    }

    @Test
    void aPageOfReferralsWithTheirDealsAndMoney() {
        assertThat(statements.during(() -> referrals(many)))
                .isEqualTo(statements.during(() -> referrals(few)))
                .isEqualTo(4);
    }

    @Test
    void aPageOfPayoutsWithTheirLines() {
        assertThat(statements.during(() -> ports.payoutQueries().list(Scope.of(many), Optional.empty(), PAGE)))
                .isEqualTo(statements.during(() -> ports.payoutQueries().list(Scope.of(few), Optional.empty(), PAGE)))
                .isEqualTo(3);
    }

    @Test
    void aPageOfProofsWithTheirSums() {
        for (int i = 0; i < 3; i++) {
            Proof proof = Proof.start(new ProofId(UUID.randomUUID()), clock.instant());
            ports.transactions().run(() -> ports.proofs().add(proof));
            assertThat(statements.during(() -> ports.proofQueries().list(PAGE))).isEqualTo(4);
        }
    }

    @Test
    void aPieceOfTheStatementAndTheBalances() {
        assertThat(statements.during(() -> ports.ledgerQueries().statement(many, Optional.empty(), 100)))
                .isEqualTo(2);
        assertThat(statements.during(() -> ports.ledgerQueries().balances(many)))
                .isEqualTo(2);
    }

    @Test
    void bookingManyTransfers() {
        assertThat(booking(many, 20)).isEqualTo(booking(few, 1)).isLessThanOrEqualTo(6);
    }

    @Test
    void followingManyLinks() {
        assertThat(following(many, 20)).isEqualTo(following(few, 1)).isLessThanOrEqualTo(11);
    }

    @Test
    void numbersByDayAndByLink() {
        var period = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 1), ZoneId.of("Europe/Moscow"));
        for (Scope scope : List.of(Scope.of(few), Scope.of(many))) {
            var ask = new Ask(scope, Optional.empty(), period);
            assertThat(statements.during(() -> ports.analyticsQueries().days(ask)))
                    .isEqualTo(4);
            assertThat(statements.during(() -> ports.analyticsQueries().slices(ask, Slicing.LINK)))
                    .isEqualTo(4);
        }
        var all = new Ask(Scope.everybody(), Optional.empty(), period);
        assertThat(statements.during(() -> ports.analyticsQueries().days(all))).isEqualTo(5);
    }

    private void partners(Optional<String> q) {
        ports.partnerQueries().list(Optional.of("approved"), q, PAGE);
    }

    private void referrals(PartnerId partner) {
        ports.referralQueries().list(Scope.of(partner), Optional.empty(), Optional.empty(), PAGE);
    }

    private int booking(PartnerId partner, int count) {
        List<Transfer> transfers = IntStream.range(0, count)
                .mapToObj(i -> given.transfer(
                        partner,
                        Reason.of(Reason.Kind.CORRECTION, "correction:" + given.word()),
                        given.word(),
                        new Movement(partner)
                                .move(new Lot(UUID.randomUUID()), Money.of("1", "RUB"), Kind.PROGRAM, Kind.AVAILABLE)))
                .toList();
        return statements.during(() -> given.record(transfers));
    }

    private int following(PartnerId partner, int count) {
        List<Visit> visits = IntStream.range(0, count)
                .mapToObj(i -> given.link(partner))
                .map(Link::code)
                .map(code -> new Visit(code, given.word(), false, "example.org", "browser", clock.instant()))
                .toList();
        var follow = new FollowLink(ports.transactions(), ports.links(), ports.clicks(), UUID::randomUUID);
        return statements.during(() -> assertThat(follow.handle(visits)).allMatch(Optional::isPresent));
    }
}
