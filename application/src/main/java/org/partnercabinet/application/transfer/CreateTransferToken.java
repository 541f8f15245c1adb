package org.partnercabinet.application.transfer;

import java.time.Clock;
import java.util.Optional;
import org.partnercabinet.application.Ids;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.identity.TokenSecrets;
import org.partnercabinet.domain.Texts;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.transfer.TransferToken;
import org.partnercabinet.domain.transfer.TransferTokenId;

/** A partner gets an address for their site. The token is in this answer and nowhere else. */
public final class CreateTransferToken {
    private final Transactions transactions;
    private final TransferTokens tokens;
    private final TokenSecrets secrets;
    private final Ids ids;
    private final Clock clock;

    public CreateTransferToken(
            Transactions transactions, TransferTokens tokens, TokenSecrets secrets, Ids ids, Clock clock) {
        this.transactions = transactions;
        this.tokens = tokens;
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
    }

    public Created handle(PartnerId partner, String name, AccountId by) {
        String secret = "pct_" + secrets.fresh();
        var token = new TransferToken(
                new TransferTokenId(ids.next()),
                partner,
                Texts.required("name", name, 100),
                TokenSecrets.hash(secret),
                secret.substring(0, 10),
                by,
                clock.instant(),
                Optional.empty());
        transactions.run(() -> tokens.add(token));
        return new Created(token, secret);
    }

    /** @param secret the whole token */
    public record Created(TransferToken token, String secret) {
        @Override
        public String toString() {
            return "Created[" + token.id().value() + "]";
        }
    }
}
