package org.partnercabinet.application.buyer;

import java.util.Optional;
import java.util.Set;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.identity.Accounts;
import org.partnercabinet.application.identity.PasswordHasher;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.buyer.Buyer;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.domain.identity.Account;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.identity.Password;
import org.partnercabinet.domain.identity.PasswordHash;
import org.partnercabinet.domain.link.Utm;

/** Somebody makes an account to buy. The portal hears of it later and never stands in the way. */
public final class RegisterBuyer {
    private final Transactions transactions;
    private final Accounts accounts;
    private final PasswordHasher hasher;
    private final BecomeBuyer become;
    private final BecomeBuyer.Stamp stamp;

    /** Who registers. */
    public record Wanted(String name, Email email, Optional<Phone> phone, Utm utm) {}

    public RegisterBuyer(
            Transactions transactions,
            Accounts accounts,
            PasswordHasher hasher,
            BecomeBuyer become,
            BecomeBuyer.Stamp stamp) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.hasher = hasher;
        this.become = become;
        this.stamp = stamp;
    }

    /** Slow: call it outside transactions. */
    public PasswordHash hash(Password password) {
        return hasher.hash(password);
    }

    /** @throws Refusal CONFLICT {@code account.email-taken} */
    public Buyer handle(Wanted wanted, PasswordHash hash) {
        return transactions.inTransaction(() -> {
            var account = new AccountId(stamp.ids().next());
            // Buyers have no role: an account alone lets people see what is theirs.
            accounts.add(new Account(
                    account,
                    wanted.email(),
                    hash,
                    Set.of(),
                    Optional.empty(),
                    stamp.clock().instant()));
            return become.handle(account, wanted).buyer();
        });
    }
}
