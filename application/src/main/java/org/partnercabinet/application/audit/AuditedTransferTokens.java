package org.partnercabinet.application.audit;

import static org.partnercabinet.application.audit.Journal.subject;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.partnercabinet.application.transfer.TransferTokens;
import org.partnercabinet.domain.transfer.TransferToken;
import org.partnercabinet.domain.transfer.TransferTokenId;

/** Addresses by which partners' sites hand over leads, and who made and ended them. */
public record AuditedTransferTokens(TransferTokens inner, Journal journal) implements TransferTokens {
    @Override
    public void add(TransferToken token) {
        inner.add(token);
        tell("transfer-token.created", token, Facts.NONE);
    }

    @Override
    public Optional<TransferToken> usable(String hash) {
        return inner.usable(hash);
    }

    @Override
    public TransferToken change(TransferTokenId id, UnaryOperator<TransferToken> change) {
        var seen = new Seen<>(change);
        return seen.told(
                inner.change(id, seen), (before, after) -> tell("transfer-token.revoked", after, facts(before)));
    }

    private void tell(String action, TransferToken after, Map<String, String> before) {
        journal.write(action, subject("transfer-token", after.id(), after.partner()), before, facts(after));
    }

    private static Map<String, String> facts(TransferToken token) {
        return Facts.of("name", token.name())
                .and("hint", token.hint())
                .and("status", token.revokedAt().isPresent() ? "revoked" : "active")
                .map();
    }
}
