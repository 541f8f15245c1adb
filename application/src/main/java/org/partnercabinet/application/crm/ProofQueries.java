package org.partnercabinet.application.crm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.domain.crm.Difference;
import org.partnercabinet.domain.crm.Difference.Cure;
import org.partnercabinet.domain.crm.Proof;
import org.partnercabinet.domain.crm.ProofId;
import org.partnercabinet.domain.crm.Totals;

/** Proofs as administrators see them. */
public interface ProofQueries {
    /** Newest first. */
    Page<ProofRow> list(PageRequest page);

    Optional<ProofRow> one(ProofId id);

    /** Leads first, the newest ones first. */
    Page<Difference> differences(ProofId id, Optional<Cure> cure, PageRequest page);

    /** @param differences how many ended how */
    record ProofRow(Proof proof, List<Totals.Line> totals, Map<Cure, Long> differences) {}
}
