package org.partnercabinet.application.transfer;

import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Scope;
import org.partnercabinet.domain.transfer.Import;
import org.partnercabinet.domain.transfer.ImportId;

/** Imports for screens. */
public interface ImportQueries {
    /** Newest first. */
    Page<Import> list(Scope scope, PageRequest page);

    Optional<Import> one(Scope scope, ImportId id);

    /** What became of the rows that were worked on, in their order. */
    Page<RowDone> rows(Scope scope, ImportId id, Import.Outcome outcome, PageRequest page);

    /** @param code why it was refused. @param twin the earlier line with the same client */
    record RowDone(
            int line,
            Import.Outcome outcome,
            Optional<String> code,
            Optional<String> field,
            Optional<Integer> twin,
            Optional<UUID> referral) {}
}
