package org.partnercabinet.application.transfer;

import java.time.Clock;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.transfer.TransferTokenId;

/** A token's address leads nowhere from now on. */
public final class RevokeTransferToken {
    private final Transactions transactions;
    private final TransferTokens tokens;
    private final Clock clock;

    public RevokeTransferToken(Transactions transactions, TransferTokens tokens, Clock clock) {
        this.transactions = transactions;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** @throws Refusal NOT_FOUND {@code transfer-token} */
    public void handle(Scope scope, TransferTokenId id) {
        transactions.run(() -> tokens.change(id, token -> {
            if (!scope.covers(token.partner())) throw Refusal.notFound("transfer-token");
            return token.revoke(clock.instant());
        }));
    }
}
