package org.partnercabinet.application.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.crm.Comparisons;
import org.partnercabinet.application.crm.ProofQueries;
import org.partnercabinet.application.crm.Proofs;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.crm.Difference;
import org.partnercabinet.domain.crm.Difference.Cure;
import org.partnercabinet.domain.crm.Proof;
import org.partnercabinet.domain.crm.ProofId;
import org.partnercabinet.domain.crm.Totals;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;

record MemoryProofs(MemoryDatabase db) implements Proofs, Comparisons, ProofQueries {
    record Found(ProofId proof, Optional<Step> next, List<Totals.Line> totals, List<Difference> differences) {
        Set<DealKey> unknown() {
            return differences.stream()
                    .filter(d -> d.ours().isEmpty())
                    .map(Difference::key)
                    .collect(Collectors.toSet());
        }

        Map<Entity, Long> unreadable() {
            return differences.stream()
                    .filter(d -> d.why() == Difference.Why.UNREADABLE)
                    .collect(Collectors.groupingBy(d -> d.key().entity(), Collectors.counting()));
        }
    }

    @Override
    public void add(Proof proof) {
        db.expectTransaction();
        db.proofs.put(proof.id(), proof);
    }

    @Override
    public Optional<Proof> find(ProofId id) {
        return db.read(() -> db.proofs.find(id));
    }

    @Override
    public Proof change(ProofId id, UnaryOperator<Proof> change) {
        db.expectTransaction();
        Proof changed = change.apply(find(id).orElseThrow(() -> Refusal.notFound("proof")));
        db.proofs.put(id, changed);
        return changed;
    }

    @Override
    public Optional<Proof> newest() {
        return db.read(() -> db.proofs
                .all()
                .max(Comparator.comparing(Proof::startedAt)
                        .thenComparing(proof -> proof.id().value().toString())));
    }

    @Override
    public void keep(ProofId id, Optional<Step> next, List<Totals.Line> totals, List<Difference> found) {
        db.expectTransaction();
        List<Difference> sorted = Stream.concat(found(id).differences().stream(), found.stream())
                .sorted(Comparator.comparing((Difference d) -> d.key().entity())
                        .thenComparing(d -> -d.key().id()))
                .toList();
        db.proofFindings.put(id, new Found(id, next, totals, sorted));
    }

    @Override
    public Optional<Reached> reached(ProofId id) {
        return db.read(() -> db.proofFindings
                .find(id)
                .flatMap(found -> found.next()
                        .map(next -> new Reached(next, found.totals(), found.unknown(), found.unreadable()))));
    }

    @Override
    public List<Difference> pending(ProofId id) {
        return db.read(() -> found(id).differences().stream()
                .filter(d -> d.cure() == Cure.PENDING)
                .toList());
    }

    @Override
    public int forget(Instant before) {
        db.expectTransaction();
        List<ProofId> old = db.proofs
                .all()
                .filter(proof -> proof.isFinished() && proof.startedAt().isBefore(before))
                .map(Proof::id)
                .toList();
        old.forEach(id -> {
            db.proofFindings.remove(id);
            db.proofs.remove(id);
        });
        return old.size();
    }

    @Override
    public void resolve(DealKey key, Difference.Why why, Cure cure) {
        db.expectTransaction();
        db.proofFindings.all().forEach(found -> {
            List<Difference> resolved = found.differences().stream()
                    .map(d -> d.key().equals(key) && isUnsettled(d.cure()) ? d.as(why, cure) : d)
                    .toList();
            db.proofFindings.put(found.proof(), new Found(found.proof(), found.next(), found.totals(), resolved));
        });
    }

    private static boolean isUnsettled(Cure cure) {
        return cure == Cure.PENDING || cure == Cure.OPEN;
    }

    @Override
    public Page<ProofRow> list(PageRequest page) {
        return db.read(() -> Pages.inOrder(
                        db.proofs.all(), Proof::startedAt, proof -> proof.id().value(), page)
                .map(this::row));
    }

    @Override
    public Optional<ProofRow> one(ProofId id) {
        return db.read(() -> db.proofs.find(id).map(this::row));
    }

    private ProofRow row(Proof proof) {
        Found found = found(proof.id());
        Map<Cure, Long> counts = found.differences().stream()
                .map(Difference::cure)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return new ProofRow(proof, found.totals(), counts);
    }

    @Override
    public Page<Difference> differences(ProofId id, Optional<Cure> cure, PageRequest page) {
        return db.read(() -> {
            List<Difference> all = found(id).differences().stream()
                    .filter(d -> cure.map(d.cure()::equals).orElse(true))
                    .toList();
            List<Difference> items =
                    all.stream().skip(page.skipped()).limit(page.size()).toList();
            return new Page<>(items, page.page(), page.size(), all.size());
        });
    }

    private Found found(ProofId id) {
        return db.proofFindings.find(id).orElseGet(() -> new Found(id, Optional.empty(), List.of(), List.of()));
    }
}
