package org.partnercabinet.persistence.crm;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.crm.ProofQueries;
import org.partnercabinet.domain.crm.Difference;
import org.partnercabinet.domain.crm.Difference.Cure;
import org.partnercabinet.domain.crm.Proof;
import org.partnercabinet.domain.crm.ProofId;
import org.partnercabinet.domain.crm.Totals;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Listing;
import org.partnercabinet.persistence.Row;

/** Proofs with their sums: four statements for a page of any size. */
public final class JdbiProofQueries implements ProofQueries {
    private static final RowMapper<Total> TOTAL = Row.mapper(row -> new Total(row.id("proof"), ProofColumns.line(row)));
    private static final RowMapper<Count> COUNT =
            Row.mapper(row -> new Count(row.id("proof"), row.constant(Cure.class, "cure"), row.big("differences")));

    private record Total(UUID proof, Totals.Line line) {}

    private record Count(UUID proof, Cure cure, long differences) {}

    private final Database database;

    public JdbiProofQueries(Database database) {
        this.database = database;
    }

    @Override
    public Page<ProofRow> list(PageRequest page) {
        return database.with(handle -> {
            Page<Proof> bare = new Listing<>(
                            "p.*", "crm_proof p", "", "p.started_at desc, p.id desc", ProofColumns.PROOF)
                    .page(handle, page);
            return new Page<>(complete(handle, bare.items()), bare.page(), bare.size(), bare.total());
        });
    }

    @Override
    public Optional<ProofRow> one(ProofId id) {
        return database.with(handle -> {
            List<Proof> bare = handle.createQuery("select * from crm_proof where id = :id")
                    .bind("id", id)
                    .map(ProofColumns.PROOF)
                    .list();
            return complete(handle, bare).stream().findFirst();
        });
    }

    @Override
    public Page<Difference> differences(ProofId id, Optional<Cure> cure, PageRequest page) {
        var order = new PageRequest(page.page(), page.size(), PageRequest.Order.NEWEST_FIRST);
        return database.with(handle -> new Listing<>(
                        "d.*", "crm_proof_difference d", "", "d.entity desc, d.crm_id desc", ProofColumns.DIFFERENCE)
                .of("d.proof", "proof", Optional.of(id))
                .where("d.cure = :cure", "cure", cure)
                .page(handle, order));
    }

    private static List<ProofRow> complete(Handle handle, List<Proof> proofs) {
        if (proofs.isEmpty()) return List.of();
        List<UUID> ids = proofs.stream().map(proof -> proof.id().value()).toList();
        Map<UUID, List<Totals.Line>> totals =
                handle.createQuery("""
                        select * from crm_proof_total where proof = any(:ids)
                        order by case when entity = 'lead' then 0 else 1 end,
                                 case semantics when 'open' then 0 when 'won' then 1 when 'lost' then 2 else 3 end,
                                 currency""").bindArray("ids", UUID.class, ids).map(TOTAL).list().stream()
                        .collect(groupingBy(Total::proof, mapping(Total::line, toList())));
        Map<UUID, Map<Cure, Long>> counts =
                handle.createQuery("""
                        select proof, cure, count(*) as differences from crm_proof_difference
                        where proof = any(:ids) group by proof, cure""").bindArray("ids", UUID.class, ids).map(COUNT).list().stream()
                        .collect(groupingBy(Count::proof, toMap(Count::cure, Count::differences)));
        return proofs.stream()
                .map(proof -> new ProofRow(
                        proof,
                        totals.getOrDefault(proof.id().value(), List.of()),
                        counts.getOrDefault(proof.id().value(), Map.of())))
                .toList();
    }
}
