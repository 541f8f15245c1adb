package org.partnercabinet.application.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.application.crm.Comparisons.Part;
import org.partnercabinet.application.crm.Comparisons.Step;
import org.partnercabinet.application.crm.ProofQueries.ProofRow;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.crm.Difference;
import org.partnercabinet.domain.crm.Difference.Cure;
import org.partnercabinet.domain.crm.Difference.Saying;
import org.partnercabinet.domain.crm.Difference.Why;
import org.partnercabinet.domain.crm.Proof;
import org.partnercabinet.domain.crm.ProofId;
import org.partnercabinet.domain.crm.Totals;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Semantics;

/** What everybody may expect of {@link Proofs}, {@link Comparisons} and {@link ProofQueries}. */
public abstract class ProofsContract extends PortsContract {
    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");
    private static final Proof.Problem NO_ANSWER = new Proof.NoAnswer("Bitrix24 is not connected");
    private static int started;

    @Test
    void whatIsWrongIsKeptInNoLanguage() {
        for (Proof.Problem problem : List.of(
                NO_ANSWER,
                new Proof.OurMistake("java.lang.IllegalStateException: oops"),
                new Proof.TooManyGone(12, 30),
                new Proof.TooManyUnreadable(7, 9))) {
            Proof proof = start();
            Proof stuck = tx(() -> ports.proofs().change(proof.id(), p -> p.stuck(problem)));
            assertThat(stuck.problem()).contains(problem);
            assertThat(find(proof.id())).contains(stuck);
        }
    }

    @Test
    void aProofGoesOnWhereItStopped() {
        Proof proof = start();
        assertThat(tx(() -> ports.comparisons().reached(proof.id()))).isEmpty();
        Difference stranger = new Difference(
                given.dealKey(Entity.LEAD),
                Optional.of(saying("NEW", Optional.empty())),
                Optional.empty(),
                Why.NEW_BY_SYNC,
                Cure.PENDING);
        Difference hidden = gone(given.dealKey(Entity.DEAL), Cure.OPEN).as(Why.UNREADABLE, Cure.OPEN);
        var half = List.of(line(Entity.DEAL, Semantics.WON, "RUB", 3, new BigDecimal("30.00")));
        var step = new Step(Entity.DEAL, Part.MADE, 77);
        run(() -> ports.comparisons().keep(proof.id(), Optional.of(step), half, List.of(stranger)));
        run(() -> ports.comparisons().keep(proof.id(), Optional.of(step), half, List.of(hidden)));
        var reached = tx(() -> ports.comparisons().reached(proof.id())).orElseThrow();
        assertThat(reached.next()).isEqualTo(step);
        assertThat(reached.unknown()).containsExactly(stranger.key());
        assertThat(reached.unreadable()).isEqualTo(Map.of(Entity.DEAL, 1L));
        assertThat(new Totals(reached.totals()).lines())
                .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .usingRecursiveComparison()
                .isEqualTo(half);
        assertThat(tx(() -> ports.comparisons().pending(proof.id()))).containsExactly(stranger);

        var whole = List.of(line(Entity.DEAL, Semantics.WON, "RUB", 5, new BigDecimal("50.00")));
        run(() -> ports.comparisons().keep(proof.id(), Optional.empty(), whole, List.of()));
        assertThat(tx(() -> ports.comparisons().reached(proof.id()))).isEmpty();
        assertThat(row(proof.id()).totals())
                .extracting(line -> line.ours().count())
                .containsExactly(5L);
        assertThat(differences(proof, Optional.empty())).containsExactly(stranger, hidden);
        needsTransaction(() -> ports.comparisons().keep(proof.id(), Optional.empty(), whole, List.of()));
    }

    @Test
    void thoseThatEndedLongAgoAreForgottenWithAllTheyFound() {
        Proof old = started(Instant.parse("1990-05-05T05:05:05Z"));
        Proof underWay = started(Instant.parse("1990-05-05T05:05:06Z"));
        Proof younger = started(Instant.parse("1990-05-06T05:05:05Z"));
        var lines = List.of(line(Entity.LEAD, Semantics.OPEN, "", 3, BigDecimal.ZERO));
        for (Proof proof : List.of(old, younger)) {
            run(() -> ports.comparisons()
                    .keep(proof.id(), Optional.empty(), lines, List.of(gone(given.dealKey(Entity.DEAL), Cure.CURED))));
            run(() -> ports.proofs().change(proof.id(), p -> p.finish(clock.instant(), Optional.empty())));
        }
        Instant before = Instant.parse("1990-05-06T00:00:00Z");
        assertThat(tx(() -> ports.proofs().forget(before))).isEqualTo(1);
        assertThat(tx(() -> ports.proofs().forget(before))).isZero();
        assertThat(find(old.id())).isEmpty();
        assertThat(differences(old, Optional.empty())).isEmpty();
        assertThat(find(underWay.id())).contains(underWay);
        assertThat(row(younger.id()).totals()).hasSize(1);
        run(() -> ports.proofs().change(underWay.id(), p -> p.finish(clock.instant(), Optional.empty())));
        assertThat(tx(() -> ports.proofs().forget(younger.startedAt().plusSeconds(1))))
                .isEqualTo(2);
    }

    @Test
    void aProofIsKeptWithWhatBecameOfIt() {
        Proof proof = start();
        assertThat(find(proof.id())).contains(proof);
        assertThat(tx(() -> ports.proofs().newest())).contains(proof);
        Proof stuck = tx(() -> ports.proofs().change(proof.id(), p -> p.stuck(NO_ANSWER)));
        assertThat(find(proof.id())).contains(stuck);
        Proof done = tx(() -> ports.proofs().change(proof.id(), p -> p.finish(clock.instant(), Optional.empty())));
        assertThat(find(proof.id())).contains(done);
        assertThat(done.stuck(NO_ANSWER)).isEqualTo(done);
        assertThat(find(new ProofId(UUID.randomUUID()))).isEmpty();
        refuses(
                Refusal.Kind.NOT_FOUND,
                "proof.not-found",
                () -> run(() -> ports.proofs().change(new ProofId(UUID.randomUUID()), p -> p)));
        needsTransaction(() -> ports.proofs().add(proof));
    }

    @Test
    void itsSumsAreExactAndInOrder() {
        Proof proof = start();
        var huge = new BigDecimal("184467440737095516.14");
        var lines = List.of(
                line(Entity.LEAD, Semantics.OPEN, "", 3, BigDecimal.ZERO),
                line(Entity.DEAL, Semantics.OPEN, "RUB", 1, new BigDecimal("0.30")),
                line(Entity.DEAL, Semantics.WON, "BHD", 1, new BigDecimal("0.001")),
                line(Entity.DEAL, Semantics.WON, "RUB", 2, huge));
        run(() -> ports.comparisons().keep(proof.id(), Optional.empty(), lines, List.of()));
        assertThat(row(proof.id()).totals())
                .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .usingRecursiveComparison()
                .isEqualTo(lines);
        assertThat(row(proof.id()).totals().get(3).agrees()).isTrue();
    }

    @Test
    void differencesComeLeadsFirstAndAreCountedByTheirEnd() {
        Proof proof = start();
        Difference lead = gone(given.dealKey(Entity.LEAD), Cure.EXPLAINED);
        DealKey key = given.dealKey(Entity.DEAL);
        Difference newer = new Difference(
                key, Optional.of(saying("NEW", Optional.empty())), Optional.empty(), Why.NEVER_HEARD, Cure.CURED);
        Difference older = gone(new DealKey(Entity.DEAL, Math.max(1, key.id() - 1)), Cure.PENDING);
        run(() -> ports.comparisons().keep(proof.id(), Optional.empty(), List.of(), List.of(newer, lead, older)));
        assertThat(differences(proof, Optional.empty())).containsExactly(lead, newer, older);
        assertThat(differences(proof, Optional.of(Cure.PENDING))).containsExactly(older);
        assertThat(row(proof.id()).differences())
                .isEqualTo(Map.of(Cure.EXPLAINED, 1L, Cure.CURED, 1L, Cure.PENDING, 1L));
        var second = ports.proofQueries().differences(proof.id(), Optional.empty(), new PageRequest(2, 2));
        assertThat(second.items()).containsExactly(older);
        assertThat(second.total()).isEqualTo(3);
    }

    @Test
    void whatWasPendingOrOpenIsResolvedAndNothingElse() {
        Proof proof = start();
        Difference pending = gone(given.dealKey(Entity.DEAL), Cure.PENDING);
        Difference cured = gone(given.dealKey(Entity.DEAL), Cure.CURED);
        run(() -> ports.comparisons().keep(proof.id(), Optional.empty(), List.of(), List.of(pending, cured)));
        run(() -> ports.proofs().resolve(pending.key(), Why.TOO_MANY_GONE, Cure.OPEN));
        run(() -> ports.proofs().resolve(cured.key(), Why.TOO_MANY_GONE, Cure.OPEN));
        assertThat(differences(proof, Optional.empty()))
                .containsExactlyInAnyOrder(pending.as(Why.TOO_MANY_GONE, Cure.OPEN), cured);
        run(() -> ports.proofs().resolve(pending.key(), Why.GONE, Cure.CURED));
        assertThat(differences(proof, Optional.of(Cure.CURED))).hasSize(2);
    }

    @Test
    void proofsAreListedNewestFirst() {
        Proof first = start();
        Proof second = start();
        var page = ports.proofQueries().list(new PageRequest(1, 2));
        assertThat(page.items()).extracting(ProofRow::proof).containsExactly(second, first);
        var oldest = ports.proofQueries().list(new PageRequest(1, 1, PageRequest.Order.OLDEST_FIRST));
        assertThat(oldest.items()).extracting(row -> row.proof().id()).doesNotContain(second.id());
        assertThat(ports.proofQueries().one(new ProofId(UUID.randomUUID()))).isEmpty();
    }

    private Proof start() {
        return started(LATER.plusSeconds(nextNumber()));
    }

    private Proof started(Instant at) {
        Proof proof = Proof.start(new ProofId(UUID.randomUUID()), at);
        run(() -> ports.proofs().add(proof));
        return proof;
    }

    private static synchronized int nextNumber() {
        return ++started;
    }

    private static Difference gone(DealKey key, Cure cure) {
        var ours = saying("C1:WON", Optional.of(Money.of("10.50", "USD")));
        return new Difference(key, Optional.empty(), Optional.of(ours), Why.GONE, cure);
    }

    private static Saying saying(String stage, Optional<Money> amount) {
        return new Saying(new Deal.Stage(stage, "Стадия", Semantics.WON), amount);
    }

    private static Totals.Line line(Entity entity, Semantics semantics, String currency, long count, BigDecimal sum) {
        var side = new Totals.Side(count, sum);
        return new Totals.Line(new Totals.Kind(entity, semantics, currency), side, side);
    }

    private Optional<Proof> find(ProofId id) {
        return tx(() -> ports.proofs().find(id));
    }

    private ProofRow row(ProofId id) {
        return ports.proofQueries().one(id).orElseThrow();
    }

    private List<Difference> differences(Proof proof, Optional<Cure> cure) {
        return ports.proofQueries()
                .differences(proof.id(), cure, new PageRequest(1, 100))
                .items();
    }
}
