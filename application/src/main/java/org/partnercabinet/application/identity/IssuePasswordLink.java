package org.partnercabinet.application.identity;

import java.time.Clock;
import java.time.Instant;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.identity.Account;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.PasswordReset;

/**
 * An administrator makes a link by which somebody sets a password: one hour for who had one, seven days for who was
 * invited. The link made before stops working. The token is in this answer and nowhere else.
 */
public final class IssuePasswordLink {
    private final Transactions transactions;
    private final Accounts accounts;
    private final PasswordResets resets;
    private final TokenSecrets secrets;
    private final Clock clock;

    public IssuePasswordLink(
            Transactions transactions, Accounts accounts, PasswordResets resets, TokenSecrets secrets, Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.resets = resets;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** @throws org.partnercabinet.domain.Refusal NOT_FOUND {@code account} */
    public Issued handle(AccountId id) {
        String token = secrets.fresh();
        return transactions.inTransaction(() -> {
            Account account = accounts.change(id, a -> a);
            boolean invited = account.isClosedFor(Account.INVITED);
            Instant until = clock.instant().plus(invited ? PasswordReset.INVITATION : PasswordReset.LIFE);
            resets.put(resets.of(id).orElse(PasswordReset.none(id)).issued(TokenSecrets.hash(token), until));
            return new Issued(account, token, until);
        });
    }

    /** @param token the whole of it */
    public record Issued(Account account, String token, Instant expiresAt) {
        @Override
        public String toString() {
            return "Issued[" + account.id().value() + "]";
        }
    }
}
