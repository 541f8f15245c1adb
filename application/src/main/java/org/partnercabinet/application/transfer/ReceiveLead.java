package org.partnercabinet.application.transfer;

import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.identity.TokenSecrets;
import org.partnercabinet.application.referral.NewReferral;
import org.partnercabinet.application.referral.RegisterReferral;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.referral.Origin;
import org.partnercabinet.domain.transfer.TransferToken;

/** A partner's own site hands over a lead through the address of a token. */
public final class ReceiveLead {
    private final Transactions transactions;
    private final TransferTokens tokens;
    private final RegisterReferral register;

    public ReceiveLead(Transactions transactions, TransferTokens tokens, RegisterReferral register) {
        this.transactions = transactions;
        this.tokens = tokens;
        this.register = register;
    }

    /** @throws Refusal NOT_FOUND {@code transfer-token}: unknown, revoked, or of a partner who may not work */
    public TransferToken token(String secret) {
        return transactions
                .inTransaction(() -> tokens.usable(TokenSecrets.hash(secret)))
                .orElseThrow(() -> Refusal.notFound("transfer-token"));
    }

    /** @throws Refusal as {@link #token} and {@link RegisterReferral#handle} */
    public RegisterReferral.Registered handle(String secret, NewReferral.Person person, Utm utm, String comment) {
        return transactions.inTransaction(() ->
                register.handle(new NewReferral(token(secret).partner(), person, new Origin.ByToken(), comment, utm)));
    }
}
