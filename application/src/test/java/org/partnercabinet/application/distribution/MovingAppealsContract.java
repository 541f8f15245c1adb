package org.partnercabinet.application.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.application.Refusals.refuses;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.World;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.distribution.Algorithm;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.Reason;
import org.partnercabinet.domain.distribution.ScheduleId;
import org.partnercabinet.domain.distribution.SourceId;

/** Appeals go from one operator to another, end and begin again. */
public abstract class MovingAppealsContract extends InAWorld {
    private final World world = world();
    private final CallCentre centre = new CallCentre(world);
    private final OperatorId anna = centre.operator("Анна", 2);
    private final OperatorId boris = centre.operator("Борис", 1);
    private final SourceId bot = centre.source(Algorithm.SMOOTH);

    @Test
    void anAppealIsGivenToSomebodyElseAndTheFreedPlaceIsUsed() {
        centre.weigh(bot, 10, anna);
        List<AppealId> appeals = arrive(3);
        reassign(appeals.get(0), Optional.of(boris));
        assertThat(centre.owner(appeals.get(0))).contains(boris);
        assertThat(centre.owner(appeals.get(2))).contains(anna);
        assertThat(centre.load(anna)).isEqualTo(2);
        assertThat(centre.load(boris)).isEqualTo(1);
        refuses(Refusal.Kind.CONFLICT, "operator.full", () -> reassign(appeals.get(1), Optional.of(boris)));
        assertThat(centre.owner(appeals.get(1))).contains(anna);
        reassign(appeals.get(1), Optional.of(anna));
        assertThat(centre.cases.ports.appealQueries().history(appeals.get(1))).hasSize(1);
        assertThat(centre.cases.ports.appealQueries().history(appeals.get(0)))
                .extracting(stay -> stay.operator().id())
                .containsExactly(anna, boris);
    }

    @Test
    void theRulesChooseSomebodyElseOrRefuse() {
        centre.weigh(bot, 10, anna);
        AppealId appeal = arrive(1).get(0);
        refuses(Refusal.Kind.CONFLICT, "appeal.nobody-free", () -> reassign(appeal, Optional.empty()));
        assertThat(centre.load(anna)).isEqualTo(1);
        centre.weigh(bot, Map.of(anna, 1000, boris, 1));
        reassign(appeal, Optional.empty());
        assertThat(centre.owner(appeal)).contains(boris);
        centre.closes(appeal);
        refuses(Refusal.Kind.CONFLICT, "appeal.closed", () -> reassign(appeal, Optional.empty()));
    }

    @Test
    void whoIsNotThereOrNotActiveGetsNothing() {
        AppealId appeal = arrive(1).get(0);
        refuses(
                Refusal.Kind.NOT_FOUND,
                "operator.not-found",
                () -> reassign(appeal, Optional.of(new OperatorId(9999))));
        centre.cases.changeOperator.handle(boris, o -> o.active(false), centre.admin);
        refuses(Refusal.Kind.CONFLICT, "operator.inactive", () -> reassign(appeal, Optional.of(boris)));
        refuses(Refusal.Kind.NOT_FOUND, "appeal.not-found", () -> reassign(new AppealId(9999), Optional.of(anna)));
    }

    @Test
    void anOperatorTouchesOnlyWhatIsTheirs() {
        centre.weigh(bot, 10, anna);
        AppealId appeal = arrive(1).get(0);
        Actor other = Actor.operator(world.admin, boris);
        refuses(Refusal.Kind.NOT_FOUND, "appeal.not-found", () -> centre.cases.close.handle(appeal, "", other));
        refuses(Refusal.Kind.NOT_FOUND, "appeal.not-found", () -> centre.cases.giveBack.handle(appeal, "", other));
        refuses(Refusal.Kind.NOT_FOUND, "appeal.not-found", () -> centre.cases.open.handle(appeal, other));
        Actor own = Actor.operator(world.admin, anna);
        centre.cases.close.handle(appeal, "Готово", own);
        refuses(Refusal.Kind.NOT_FOUND, "appeal.not-found", () -> centre.cases.reopen.handle(appeal, other));
        centre.cases.reopen.handle(appeal, own);
        assertThat(centre.owner(appeal)).contains(anna);
        refuses(Refusal.Kind.CONFLICT, "appeal.not-closed", () -> centre.cases.reopen.handle(appeal, own));
    }

    @Test
    void whatIsReopenedWaitsIfNobodyCan() {
        centre.weigh(bot, 10, boris);
        List<AppealId> appeals = arrive(2);
        centre.closes(appeals.get(0));
        centre.cases.reopen.handle(appeals.get(0), centre.admin);
        assertThat(centre.queue(bot)).containsExactly(appeals.get(0));
        assertThat(centre.load(boris)).isEqualTo(1);
    }

    @Test
    void whoIsDeactivatedKeepsGivesBackOrHandsOver() {
        centre.weigh(bot, 10, anna);
        List<AppealId> appeals = arrive(3);
        var kept = centre.cases.changeOperator.handle(anna, o -> o.active(false), centre.admin);
        assertThat(kept.kept()).isEqualTo(2);
        assertThat(centre.load(anna)).isEqualTo(2);
        centre.cases.changeOperator.handle(anna, o -> o.active(true), centre.admin);
        var handed = centre.cases.changeOperator.handle(
                anna, o -> o.active(false), new ChangeOperator.TransferTo(boris), centre.admin);
        assertThat(handed.transferred()).isEqualTo(1);
        assertThat(handed.requeued()).isEqualTo(1);
        assertThat(centre.owner(appeals.get(0))).contains(boris);
        assertThat(centre.queue(bot)).containsExactly(appeals.get(1), appeals.get(2));
        assertThat(centre.load(anna)).isZero();
        centre.cases.changeOperator.handle(anna, o -> o.active(true), centre.admin);
        var requeued = centre.cases.changeOperator.handle(
                anna, o -> o.active(false), new ChangeOperator.Requeue(), centre.admin);
        assertThat(requeued.requeued()).isEqualTo(2);
        assertThat(centre.queue(bot)).containsExactly(appeals.get(1), appeals.get(2));
    }

    @Test
    void weightsAreReplacedAsAWholeOrNotAtAll() {
        centre.weigh(bot, 10, anna);
        var unknown = List.of(new SetWeights.Weight(boris, 1), new SetWeights.Weight(new OperatorId(9999), 1));
        Refusal no = refuses(
                Refusal.Kind.NOT_FOUND, "operator.not-found", () -> centre.cases.setWeights.handle(bot, unknown));
        assertThat(no.details()).containsEntry("id", 9999L);
        var twice = List.of(new SetWeights.Weight(boris, 1), new SetWeights.Weight(boris, 2));
        refuses(Refusal.Kind.INVALID, "weights.duplicate", () -> centre.cases.setWeights.handle(bot, twice));
        refuses(
                Refusal.Kind.NOT_FOUND,
                "source.not-found",
                () -> centre.cases.setWeights.handle(new SourceId(9999), List.of()));
        assertThat(centre.cases.ports.distributionQueries().weights(bot))
                .containsExactly(new DistributionQueries.WeightRow(anna, "Анна", 10));
        centre.cases.setWeights.handle(bot, List.of());
        assertThat(centre.cases.ports.distributionQueries().weights(bot)).isEmpty();
    }

    @Test
    void hoursThatAreNotThereAreRefusedAndNothingIsChanged() {
        refuses(
                Refusal.Kind.NOT_FOUND,
                "schedule.not-found",
                () -> centre.cases.changeOperator.handle(
                        anna, o -> o.limit(9).schedule(Optional.of(new ScheduleId(77))), centre.admin));
        assertThat(centre.read(anna).limit()).isEqualTo(2);
    }

    @Test
    void aTeamIsSeenWithReasonsAndTriedWithoutATrace() {
        centre.weigh(bot, Map.of(anna, 10, boris, 30));
        centre.cases.changeOperator.handle(boris, o -> o.limit(0), centre.admin);
        assertThat(centre.cases.see.handle(bot))
                .extracting(SeeTeam.Seen::whyNot)
                .containsExactly(Optional.empty(), Optional.of(Reason.FULL));
        centre.cases.changeOperator.handle(boris, o -> o.limit(1), centre.admin);
        var trial = centre.cases.simulate.handle(bot, 1000);
        assertThat(trial.rows()).extracting(SimulateSource.Row::got).containsExactly(250, 750);
        assertThat(trial.left()).isZero();
        assertThat(centre.load(anna)).isZero();
        assertThat(centre.cases.ports.decisions().newest(Optional.of(bot), Optional.empty(), 10))
                .isEmpty();
        refuses(Refusal.Kind.INVALID, "number.out-of-range", () -> centre.cases.simulate.handle(bot, 10_001));
        refuses(Refusal.Kind.NOT_FOUND, "source.not-found", () -> centre.cases.see.handle(new SourceId(9999)));
    }

    @Test
    void loadsThatWereMadeWrongArePutRightAndReported() {
        centre.weigh(bot, 10, boris);
        List<AppealId> appeals = arrive(1);
        world.ports.transactions().run(() -> {
            centre.cases.ports.teams().gate();
            var load = new Teams.Load(-1, Optional.empty());
            centre.cases.ports.teams().save(new Teams.Moves(Map.of(boris, load), Map.of(), Map.of()));
            centre.cases.tidy.start();
        });
        world.deliverAll();
        assertThat(centre.cases.wrong)
                .singleElement()
                .satisfies(wrong ->
                        assertThat(wrong.loads()).extracting(Operator::id).containsExactly(boris));
        assertThat(centre.load(boris)).isEqualTo(1);
        assertThat(centre.owner(appeals.get(0))).contains(boris);
    }

    private void reassign(AppealId appeal, Optional<OperatorId> to) {
        centre.cases.reassign.handle(appeal, to, "так надо", centre.admin);
    }

    private List<AppealId> arrive(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> centre.comes(bot).appeal().id())
                .toList();
    }
}
