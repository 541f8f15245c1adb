package org.partnercabinet.application.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.application.Refusals.refuses;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.World;
import org.partnercabinet.application.distribution.AcceptAppeals.Accepted;
import org.partnercabinet.application.distribution.AcceptAppeals.Answer;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.client.ExternalId;
import org.partnercabinet.domain.distribution.Algorithm;
import org.partnercabinet.domain.distribution.Decision;
import org.partnercabinet.domain.distribution.How;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.Pace;
import org.partnercabinet.domain.distribution.Reason;
import org.partnercabinet.domain.distribution.Source;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.distribution.Sticky;

/** Appeals are accepted, and somebody gets them. */
public abstract class AcceptingAppealsContract extends InAWorld {
    private final World world = world();
    private final CallCentre centre = new CallCentre(world);

    @Test
    void theWorkedExampleOfTheBrief() {
        OperatorId a = centre.operator("A", 5);
        OperatorId b = centre.operator("B", 10);
        OperatorId c = centre.operator("C", 5);
        fill(a, 2);
        fill(b, 9);
        fill(c, 5);
        SourceId bot = centre.source(Algorithm.WEIGHTED_RANDOM);
        centre.weigh(bot, Map.of(a, 10, b, 30, c, 20));
        Accepted accepted = centre.comes(bot);
        assertThat(accepted.operator().orElseThrow().id()).isIn(a, b);
        Decision why = why(accepted);
        assertThat(why.total()).isEqualTo(40);
        assertThat(why.verdicts())
                .anySatisfy(v -> {
                    assertThat(v.operator()).isEqualTo(a);
                    assertThat(v.share()).isEqualTo(Pace.ONE / 4);
                })
                .anySatisfy(v -> {
                    assertThat(v.operator()).isEqualTo(c);
                    assertThat(v.whyNot()).contains(Reason.FULL);
                    assertThat(v.load()).isEqualTo(5);
                });
    }

    @Test
    void ifNobodyCanItWaitsAndSaysAtWhichPlace() {
        SourceId bot = centre.source(Algorithm.WEIGHTED_RANDOM);
        Accepted first = centre.comes(bot);
        assertThat(first.operator()).isEmpty();
        assertThat(first.position()).contains(1L);
        assertThat(centre.comes(bot).position()).contains(2L);
        assertThat(row(first).assignment()).contains("unroutable");
        OperatorId full = centre.operator("A", 0);
        centre.weigh(bot, 1, full);
        assertThat(row(first).assignment()).contains("queued");
        assertThat(why(first).chosen()).isEmpty();
    }

    @Test
    void anUnknownOrInactiveSourceLeavesNothingBehind() {
        refuses(Refusal.Kind.NOT_FOUND, "source.not-found", () -> centre.comes(new SourceId(9999), "nobody"));
        SourceId closed = centre.source(Algorithm.SMOOTH);
        centre.cases.changeSource.handle(closed, s -> new Source(s.id(), s.name(), s.description(), s.rules(), false));
        refuses(Refusal.Kind.CONFLICT, "source.inactive", () -> centre.comes(closed, "nobody"));
        assertThat(centre.cases.ports.leads().find(new ExternalId("nobody"))).isEmpty();
    }

    @Test
    void manyAtOnceAreAnsweredOneByOneInTheirOrder() {
        OperatorId anna = centre.operator("A", 2);
        SourceId bot = centre.source(Algorithm.SMOOTH);
        centre.weigh(bot, 10, anna);
        List<NewAppeal> many = List.of(
                CallCentre.appeal(bot, "one", false),
                CallCentre.appeal(new SourceId(9999), "two", false),
                CallCentre.appeal(bot, "one", false),
                CallCentre.appeal(bot, "three", false),
                CallCentre.appeal(bot, "four", false));
        List<Answer> answers = centre.cases.accept.handle(many);
        assertThat(answers.get(1).refusal().map(Refusal::code)).contains("source.not-found");
        assertThat(answers.get(0).orThrow().operator().map(Operator::id)).contains(anna);
        assertThat(answers.get(2).orThrow().lead().number())
                .isEqualTo(answers.get(0).orThrow().lead().number());
        assertThat(answers.get(3).orThrow().position()).contains(1L);
        assertThat(answers.get(4).orThrow().position()).contains(2L);
        assertThat(centre.load(anna)).isEqualTo(2);
        assertThat(centre.cases.ports.leads().find(new ExternalId("two"))).isEmpty();
    }

    @Test
    void smoothSpreadsOverManyTransactionsExactlyAsInOne() {
        OperatorId a = centre.operator("A", 100);
        OperatorId b = centre.operator("B", 100);
        SourceId one = centre.source(Algorithm.SMOOTH);
        SourceId other = centre.source(Algorithm.SMOOTH);
        for (SourceId source : List.of(one, other)) centre.weigh(source, Map.of(a, 10, b, 30));
        List<OperatorId> singly = IntStream.range(0, 8)
                .mapToObj(i -> centre.comes(one).operator().orElseThrow().id())
                .toList();
        assertThat(singly).containsExactly(b, a, b, b, b, a, b, b);
        List<NewAppeal> together = IntStream.range(0, 8)
                .mapToObj(i -> CallCentre.appeal(other, "lead" + i, false))
                .toList();
        assertThat(centre.cases.accept.handle(together))
                .extracting(answer -> answer.orThrow().operator().orElseThrow().id())
                .isEqualTo(singly);
    }

    @Test
    void operatorsAreSharedBetweenSourcesWithOneLimit() {
        OperatorId anna = centre.operator("A", 3);
        SourceId one = centre.source(Algorithm.SMOOTH);
        SourceId other = centre.source(Algorithm.LEAST_LOADED);
        centre.weigh(one, 10, anna);
        centre.weigh(other, 10, anna);
        List<NewAppeal> many = IntStream.range(0, 6)
                .mapToObj(i -> CallCentre.appeal(i % 2 == 0 ? one : other, "lead" + i, false))
                .toList();
        assertThat(centre.cases.accept.handle(many))
                .extracting(answer -> answer.orThrow().operator().isPresent())
                .containsExactly(true, true, true, false, false, false);
        assertThat(centre.load(anna)).isEqualTo(3);
    }

    @Test
    void aLeadWhoComesAgainGetsWhoHandledThemIfTheSourceWantsIt() {
        SourceId bot = centre.source(CallCentre.sticky(Sticky.Mode.PREFER));
        OperatorId a = centre.operator("A", 9);
        OperatorId b = centre.operator("B", 9);
        centre.weigh(bot, Map.of(a, 1, b, 1));
        Accepted first = centre.comes(bot, "ivan");
        Accepted again = centre.comes(bot, "ivan");
        assertThat(again.operator().map(Operator::id))
                .isEqualTo(first.operator().map(Operator::id));
        assertThat(why(again).how()).isEqualTo(How.STICKY);
        centre.cases.changeOperator.handle(first.operator().orElseThrow().id(), o -> o.active(false), centre.admin);
        assertThat(centre.comes(bot, "ivan").operator()).isPresent();
    }

    @Test
    void whatIsKnownOfALeadIsFilledInAndNotOverwritten() {
        SourceId bot = centre.source(Algorithm.SMOOTH);
        long first = centre.comes(bot, "ivan").lead().number();
        var named = new NewAppeal.NewLead(
                Optional.of(new ExternalId("ivan")),
                "Иван",
                Optional.of(world.phone()),
                Optional.empty(),
                Optional.empty());
        var again = centre.cases.accept.handle(new NewAppeal(bot, named, "", false, Optional.empty()));
        assertThat(again.lead().number()).isEqualTo(first);
        assertThat(again.lead().client().name()).isEqualTo("Иван");
        var row = centre.cases.ports.appealQueries().lead(first).orElseThrow();
        assertThat(row.appeals()).isEqualTo(2);
        assertThat(row.lead().external()).contains("ivan");
    }

    private void fill(OperatorId operator, int load) {
        SourceId own = centre.source(Algorithm.SMOOTH);
        centre.weigh(own, 1, operator);
        for (int i = 0; i < load; i++) centre.comes(own);
    }

    private Decision why(Accepted accepted) {
        return centre.cases.ports.decisions().last(accepted.appeal().id()).orElseThrow();
    }

    private AppealQueries.AppealRow row(Accepted accepted) {
        return centre.cases.ports.appealQueries().one(accepted.appeal().id()).orElseThrow();
    }
}
