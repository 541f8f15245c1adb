package org.partnercabinet.application.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.crm.ProofQueries;
import org.partnercabinet.application.crm.Proofs;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.crm.Difference;
import org.partnercabinet.domain.crm.Difference.Cure;
import org.partnercabinet.domain.crm.Proof;
import org.partnercabinet.domain.crm.ProofId;
import org.partnercabinet.domain.crm.Totals;
import org.partnercabinet.domain.referral.DealKey;

record MemoryProofs(MemoryDatabase db) implements Proofs, ProofQueries {
    record Found(ProofId proof, List<Totals.Line> totals, List<Difference> differences) {}

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
    public void record(ProofId id, List<Totals.Line> totals, List<Difference> differences) {
        db.expectTransaction();
        List<Difference> sorted = differences.stream()
                .sorted(Comparator.comparing((Difference d) -> d.key().entity())
                        .thenComparing(d -> -d.key().id()))
                .toList();
        db.proofFindings.put(id, new Found(id, totals, sorted));
    }

    @Override
    public void resolve(DealKey key, Difference.Why why, Cure cure) {
        db.expectTransaction();
        db.proofFindings.all().forEach(found -> {
            List<Difference> resolved = found.differences().stream()
                    .map(d -> d.key().equals(key) && isUnsettled(d.cure()) ? d.as(why, cure) : d)
                    .toList();
            db.proofFindings.put(found.proof(), new Found(found.proof(), found.totals(), resolved));
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
        return db.proofFindings.find(id).orElseGet(() -> new Found(id, List.of(), List.of()));
    }
}
