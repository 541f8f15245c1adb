package org.partnercabinet.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.Acting;
import org.partnercabinet.application.DistributionCases;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.TestClock;
import org.partnercabinet.application.World;
import org.partnercabinet.application.audit.AuditedAppeals;
import org.partnercabinet.application.audit.Journal;
import org.partnercabinet.application.distribution.AcceptAppeals;
import org.partnercabinet.application.distribution.Actor;
import org.partnercabinet.application.distribution.AddOperator;
import org.partnercabinet.application.distribution.AppealEntries;
import org.partnercabinet.application.distribution.AppealQueries;
import org.partnercabinet.application.distribution.Appeals;
import org.partnercabinet.application.distribution.DistributionQueries;
import org.partnercabinet.application.distribution.NewAppeal;
import org.partnercabinet.application.distribution.SetWeights;
import org.partnercabinet.application.referral.NewReferral;
import org.partnercabinet.domain.client.ExternalId;
import org.partnercabinet.domain.crm.CrmSettings;
import org.partnercabinet.domain.distribution.Algorithm;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.distribution.Assignment;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.Source;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.distribution.Sticky;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.link.ClickId;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.TargetUrl;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.link.Visit;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Origin;
import org.partnercabinet.domain.referral.Semantics;
import org.partnercabinet.persistence.audit.JdbiAuditTrail;

/** An appeal costs the same number of statements, however many operators, appeals and leads there are. */
abstract class DistributionCost {
    private static final int MANY = 60;
    private static final int OLD = 300;

    private static final TestClock CLOCK = TestClock.at("2026-03-03T09:00:00Z");
    private final Database database;
    private DistributionCases cases;
    private World world;
    private AccountId account;
    private Actor admin;
    private SourceId small;
    private SourceId large;
    private Statements statements;

    DistributionCost(Database database) {
        this.database = database;
    }

    @BeforeAll
    void oneSourceHasOneOperatorAndAnotherHasManyAndOldAppeals() {
        world = new World(new JdbiPorts(database, CLOCK), CLOCK, System.nanoTime());
        cases = world.distribution();
        account = world.admin;
        admin = Actor.admin(account);
        small = source(1);
        large = source(MANY);
        List<NewAppeal> old =
                IntStream.range(0, OLD).mapToObj(i -> appeal(large, "old" + i)).toList();
        List<AppealId> ids = cases.accept.handle(old).stream()
                .map(answer -> answer.orThrow().appeal().id())
                .toList();
        ids.forEach(id -> cases.close.handle(id, "", admin));
        statements = Statements.of(database);
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void anAppealOfSomebodyNew() {
        assertThat(accepting(large, 1)).isEqualTo(accepting(small, 1)).isLessThanOrEqualTo(24);
    }

    @Test
    void manyAppealsAtOnce() {
        assertThat(accepting(large, 50)).isEqualTo(accepting(large, 2)).isLessThanOrEqualTo(24);
    }

    @Test
    void appealsThatGoToThePortalCostOneStatementMoreForAllOfThem() {
        int one = accepting(large, 1);
        int many = accepting(large, 50);
        sending(CrmSettings.Appeals.ALWAYS);
        try {
            assertThat(accepting(large, 1)).isEqualTo(one + 1).isLessThanOrEqualTo(25);
            assertThat(accepting(large, 50)).isEqualTo(many + 1).isLessThanOrEqualTo(25);
        } finally {
            sending(CrmSettings.Appeals.NEVER);
        }
        assertThat(accepting(large, 50)).isEqualTo(many);
    }

    @Test
    void appealsOfPartnersClientsCostTheSameForAnyNumber() {
        var partner = world.partner("pavel");
        sending(CrmSettings.Appeals.ALWAYS);
        try {
            int few = accepting(ofClientsOf(partner, 2));
            assertThat(accepting(ofClientsOf(partner, 50))).isEqualTo(few).isLessThanOrEqualTo(28);
        } finally {
            sending(CrmSettings.Appeals.NEVER);
        }
    }

    private List<NewAppeal> ofClientsOf(PartnerId partner, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    var person = world.person("Клиент " + i);
                    world.portal.register.handle(new NewReferral(partner, person, new Origin.Manual(), ""));
                    var lead = new NewAppeal.NewLead(
                            Optional.empty(), "", person.phone(), Optional.empty(), Optional.empty());
                    return new NewAppeal(large, lead, "Здравствуйте", false, Optional.empty());
                })
                .toList();
    }

    @Test
    void whereManyStandIsOneLookAndNothingIsWrittenThatHasNotChanged() {
        var now = new Deal.Stage("NEW", "", Semantics.OPEN);
        List<AppealEntries.Standing> standing = sent(20).stream()
                .map(key -> new AppealEntries.Standing(key, now))
                .toList();
        stand(standing);
        statements = Statements.of(database);
        List<AppealEntries.Standing> strangers = LongStream.range(0, 50)
                .mapToObj(i -> new AppealEntries.Standing(new DealKey(Entity.LEAD, 9_000_000 + i), now))
                .toList();
        assertThat(statements.during(() -> stand(strangers))).isEqualTo(1);
        assertThat(statements.during(() -> stand(standing))).isEqualTo(1);
        assertThat(statements.plans("update appeal_entry")).isEmpty();
        var won = new AppealEntries.Standing(standing.get(7).entry(), new Deal.Stage("WON", "", Semantics.WON));
        assertThat(statements.during(() -> stand(List.of(standing.get(6), won, strangers.get(0)))))
                .isEqualTo(2);
        assertThat(statements.plans("update appeal_entry")).hasSize(1);
        stand(standing);
    }

    private void stand(List<AppealEntries.Standing> now) {
        world.ports.transactions().run(() -> cases.ports.entries().stand(now));
    }

    /** What was made for so many appeals. */
    private List<DealKey> sent(int appeals) {
        sending(CrmSettings.Appeals.ALWAYS);
        List<NewAppeal> some = IntStream.range(0, appeals)
                .mapToObj(i -> appeal(large, UUID.randomUUID().toString()))
                .toList();
        List<AppealId> ids = cases.accept.handle(some).stream()
                .map(answer -> answer.orThrow().appeal().id())
                .toList();
        sending(CrmSettings.Appeals.NEVER);
        ids.forEach(id -> world.ports
                .transactions()
                .run(() -> cases.ports
                        .entries()
                        .change(
                                id,
                                it -> it.marked(UUID.randomUUID())
                                        .sent(new DealKey(Entity.LEAD, 8_000_000 + id.value()), CLOCK.instant()))));
        return ids.stream()
                .map(id -> new DealKey(Entity.LEAD, 8_000_000 + id.value()))
                .toList();
    }

    private void sending(CrmSettings.Appeals appeals) {
        CrmSettings usual = CrmSettings.usual(Entity.LEAD);
        var settings = new CrmSettings(usual.entry(), List.of(), usual.tracking(), usual.sweep(), appeals);
        world.ports.transactions().run(() -> world.ports.crmSetup().put(settings));
    }

    @Test
    void anAppealOfSomebodyWhoComesAgain() {
        cases.accept.handle(appeal(small, "once"));
        int first = statements.during(() -> cases.accept.handle(appeal(small, "once")));
        for (int i = 0; i < 30; i++) cases.accept.handle(appeal(large, "often"));
        assertThat(statements.during(() -> cases.accept.handle(appeal(large, "often"))))
                .isEqualTo(first);
    }

    @Test
    void anAppealThatHasToWaitBehindMany() {
        SourceId empty = source(0);
        cases.accept.handle(appeal(empty, "first"));
        int second = accepting(empty, 1);
        accepting(empty, 200);
        assertThat(accepting(empty, 1)).isEqualTo(second);
    }

    @Test
    void anAppealWhileManyWaitAtAnotherSourceOfTheSamePeople() {
        assertThat(besideWaiting(200)).isEqualTo(besideWaiting(1)).isLessThanOrEqualTo(30);
    }

    /** Of two sources with the same two people one has that many waiting, and somebody comes to the other. */
    private int besideWaiting(int waiting) {
        SourceId here = source(0);
        SourceId there = source(0);
        OperatorId full = operator(1);
        OperatorId free = operator(1000);
        cases.setWeights.handle(there, List.of(new SetWeights.Weight(full, 10)));
        cases.setWeights.handle(here, List.of(new SetWeights.Weight(full, 10), new SetWeights.Weight(free, 10)));
        accepting(there, 1 + waiting);
        int took = accepting(here, 1);
        assertThat(cases.ports.operators().find(List.of(full, free)).values())
                .extracting(Operator::load)
                .containsExactlyInAnyOrder(1, 1);
        return took;
    }

    @Test
    void anAppealByAPartnersLink() {
        accepting(byLinks(1));
        int one = accepting(byLinks(1));
        assertThat(one).isLessThanOrEqualTo(50);
        int more = accepting(byLinks(11)) - one;
        assertThat(more).as("ten more").isLessThanOrEqualTo(10 * 25);
    }

    /** Of as many people, each by a click of their own. */
    private List<NewAppeal> byLinks(int count) {
        var content = new Link.Content(
                "Сайт", Link.Type.DIRECT, Optional.of(new TargetUrl("https://example.org/")), Utm.NONE, true);
        var id = world.partners.createLink.handle(world.partner("pavel"), content);
        Link link = world.ports
                .transactions()
                .inTransaction(() -> world.ports.links().find(id))
                .orElseThrow();
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    var visit = new Visit(link.code(), "visitor " + i, false, "", "", CLOCK.instant());
                    String target = world.partners
                            .followLink
                            .handle(List.of(visit))
                            .get(0)
                            .orElseThrow();
                    var click = new ClickId(UUID.fromString(target.substring(target.indexOf("pc_click=") + 9)));
                    NewAppeal plain = appeal(large, UUID.randomUUID().toString());
                    return new NewAppeal(plain.source(), plain.lead(), plain.message(), false, Optional.of(click));
                })
                .toList();
    }

    @Test
    void closingWhileNobodyWaits() {
        assertThat(closing(large)).isEqualTo(closing(small)).isLessThanOrEqualTo(20);
    }

    @Test
    void aPageOfAppealsAndTheStatistics() {
        var wanted = AppealQueries.Filter.ALL.at(large).closed();
        assertThat(statements.during(() -> cases.ports.appealQueries().list(wanted, new PageRequest(1, 100))))
                .isEqualTo(2);
        assertThat(statements.during(() -> cases.ports.distributionQueries().spread()))
                .isEqualTo(2);
        assertThat(fairness(large)).isEqualTo(fairness(small)).isLessThanOrEqualTo(9);
    }

    @Test
    void theAppealsOfALead() {
        SourceId source = source(0);
        assertThat(ofLead(source, 250)).isEqualTo(ofLead(source, 1)).isEqualTo(1);
    }

    private int ofLead(SourceId source, int appeals) {
        String lead = UUID.randomUUID().toString();
        List<NewAppeal> several =
                IntStream.range(0, appeals).mapToObj(i -> appeal(source, lead)).toList();
        long number = cases.accept.handle(several).get(0).orThrow().lead().number();
        return statements.during(
                () -> assertThat(cases.ports.appealQueries().ofLead(number)).hasSize(appeals));
    }

    @Test
    void somebodyWhoLeavesWithManyAppeals() {
        assertThat(leaving(60)).isEqualTo(leaving(2));
    }

    /** They go back to the queue, and who did that is written down. */
    private int leaving(int appeals) {
        SourceId source = source(0);
        OperatorId operator = operator(100);
        cases.setWeights.handle(source, List.of(new SetWeights.Weight(operator, 10)));
        accepting(source, appeals);
        var audited = new AuditedAppeals(
                cases.ports.appeals(),
                new Journal(new JdbiAuditTrail(database), CLOCK, () -> Acting.SYSTEM.as(account)));
        var tx = world.ports.transactions();
        return statements.during(() -> tx.run(() -> {
            cases.ports.teams().gate();
            var held = audited.heldBy(operator);
            assertThat(held).hasSize(appeals);
            var ended = held.stream()
                    .map(a -> new Assignment.Ended(
                            a.id(), operator, CLOCK.instant(), Assignment.End.REQUEUED, Optional.of(account), ""))
                    .toList();
            var changed = IntStream.range(0, appeals)
                    .mapToObj(i -> held.get(i).released(ended.get(i)))
                    .toList();
            audited.save(new Appeals.Work(List.of(), changed, ended, Map.of()));
        }));
    }

    @Test
    void thePortalHearsOfManyAppealsAtOnce() {
        var partner = world.partner("pavel");
        var source = source(0);
        OperatorId operator = operator(100);
        cases.setWeights.handle(source, List.of(new SetWeights.Weight(operator, 10)));
        cases.leadLink.handle(Optional.empty(), Optional.of(source));
        world.brings(partner, "Первый");
        numbered(operator, 17);
        world.brings(partner, "Второй");
        int few = numbered(operator, 18);
        for (int i = 0; i < 20; i++) world.brings(partner, "Клиент " + i);
        assertThat(numbered(operator, 19)).isEqualTo(few);
    }

    private int numbered(OperatorId operator, long number) {
        for (int i = 0; i < 5; i++) {
            CLOCK.passes(Duration.ofSeconds(30));
            world.deliverAll();
        }
        cases.changeOperator.handle(operator, o -> o, admin);
        var profile = new Operator.Profile("Анна", "", Optional.empty(), Optional.of(number));
        return statements.during(() -> cases.changeOperator.handle(operator, o -> o.is(profile), admin));
    }

    @Test
    void whereSomethingWaitsIsFoundByAnIndex() {
        accepting(source(0), 1);
        assertThat(statements.plans("from source where waiting > 0"))
                .isNotEmpty()
                .allSatisfy((sql, plan) ->
                        assertThat(plan.toLowerCase(java.util.Locale.ROOT)).contains("source_waiting"));
    }

    @Test
    void givingOutBehindMuchThatNobodyMayTake() {
        freed(100);
        // Something waits elsewhere from now on, which costs a statement.
        assertThat(freed(300)).isEqualTo(freed(0)).isLessThanOrEqualTo(40);
    }

    /** Somebody comes who may take the only usual appeal, behind so many that are kept for somebody who is full. */
    private int freed(int kept) {
        SourceId source = source(0);
        OperatorId busy = operator(0);
        OperatorId free = operator(1);
        var rules = new Source.Rules(
                Algorithm.SMOOTH,
                new Sticky(Sticky.Mode.REQUIRE, Sticky.Scope.SOURCE, 30, 3000),
                true,
                5,
                Optional.empty());
        cases.changeSource.handle(source, s -> new Source(s.id(), s.name(), s.description(), rules, true));
        cases.changeOperator.handle(busy, o -> o.limit(1), admin);
        cases.changeOperator.handle(free, o -> o.active(false), admin);
        cases.setWeights.handle(source, List.of(new SetWeights.Weight(busy, 10), new SetWeights.Weight(free, 10)));
        String lead = UUID.randomUUID().toString();
        cases.accept.handle(appeal(source, lead));
        for (int i = 0; i < kept; i += 100) {
            cases.accept.handle(
                    IntStream.range(0, 100).mapToObj(k -> appeal(source, lead)).toList());
        }
        cases.accept.handle(appeal(source, UUID.randomUUID().toString()));
        int took = statements.during(() -> cases.changeOperator.handle(free, o -> o.active(true), admin));
        int load = cases.ports.operators().find(List.of(free)).get(free).load();
        assertThat(load).isEqualTo(1);
        return took;
    }

    private OperatorId operator(int limit) {
        return cases.addOperator.handle(AddOperator.Setup.of("Оператор", limit)).id();
    }

    private int fairness(SourceId source) {
        var day = java.time.LocalDate.of(2026, 3, 3);
        var days = new DistributionQueries.Period(day, day, DistributionCases.ZONE, CLOCK.instant());
        return statements.during(() -> cases.ports.distributionQueries().fairness(source, days));
    }

    private int accepting(SourceId source, int count) {
        List<NewAppeal> appeals = IntStream.range(0, count)
                .mapToObj(i -> appeal(source, UUID.randomUUID().toString()))
                .toList();
        return accepting(appeals);
    }

    private int accepting(List<NewAppeal> appeals) {
        return statements.during(() -> assertThat(cases.accept.handle(appeals))
                .extracting(AcceptAppeals.Answer::refusal)
                .containsOnly(Optional.empty()));
    }

    private int closing(SourceId source) {
        AppealId id = cases.accept
                .handle(appeal(source, UUID.randomUUID().toString()))
                .appeal()
                .id();
        return statements.during(() -> cases.close.handle(id, "", admin));
    }

    private SourceId source(int operators) {
        var sticky = new Sticky(Sticky.Mode.PREFER, Sticky.Scope.LEAD, 30, 300);
        var rules = new Source.Rules(Algorithm.SMOOTH, sticky, true, 5, Optional.empty());
        SourceId source = cases.addSource
                .handle("Источник " + UUID.randomUUID(), Optional.empty(), rules)
                .id();
        var weights = new ArrayList<SetWeights.Weight>();
        for (int i = 0; i < operators; i++) {
            OperatorId operator = cases.addOperator
                    .handle(AddOperator.Setup.of("Оператор " + i, 1000))
                    .id();
            weights.add(new SetWeights.Weight(operator, 10));
        }
        cases.setWeights.handle(source, weights);
        return source;
    }

    private static NewAppeal appeal(SourceId source, String external) {
        var lead = new NewAppeal.NewLead(
                Optional.of(new ExternalId(external)), "", Optional.empty(), Optional.empty(), Optional.empty());
        return new NewAppeal(source, lead, "Здравствуйте", false, Optional.empty());
    }
}
