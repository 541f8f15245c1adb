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

/** What everybody may expect of {@link Proofs} and {@link ProofQueries}. */
public abstract class ProofsContract extends PortsContract {
    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");
    private static int started;

    @Test
    void aProofIsKeptWithWhatBecameOfIt() {
        Proof proof = start();
        assertThat(find(proof.id())).contains(proof);
        assertThat(tx(() -> ports.proofs().newest())).contains(proof);
        Proof stuck = tx(() -> ports.proofs().change(proof.id(), p -> p.stuck("Bitrix24 is not connected")));
        assertThat(find(proof.id())).contains(stuck);
        Proof done = tx(() -> ports.proofs().change(proof.id(), p -> p.finish(clock.instant(), Optional.empty())));
        assertThat(find(proof.id())).contains(done);
        assertThat(done.stuck("late")).isEqualTo(done);
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
        run(() -> ports.proofs().record(proof.id(), lines, List.of()));
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
        run(() -> ports.proofs().record(proof.id(), List.of(), List.of(newer, lead, older)));
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
        run(() -> ports.proofs().record(proof.id(), List.of(), List.of(pending, cured)));
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
        Proof proof = Proof.start(new ProofId(UUID.randomUUID()), LATER.plusSeconds(nextNumber()));
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
