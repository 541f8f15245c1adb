package org.partnercabinet.application.identity;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.partnercabinet.application.Ids;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.identity.Account;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.identity.Password;
import org.partnercabinet.domain.identity.Role;

/** An administrator invites somebody of the company, who sets a password by the link and is in. */
public final class InviteEmployee {
    private final Transactions transactions;
    private final Accounts accounts;
    private final AddEmployee check;
    private final IssuePasswordLink issue;
    private final TokenSecrets secrets;
    private final Stamp stamp;

    /** What every new account needs from outside. */
    public record Stamp(Ids ids, Clock clock) {}

    /** @param check who may be an employee */
    public InviteEmployee(
            Transactions transactions,
            Accounts accounts,
            AddEmployee check,
            IssuePasswordLink issue,
            TokenSecrets secrets,
            Stamp stamp) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.check = check;
        this.issue = issue;
        this.secrets = secrets;
        this.stamp = stamp;
    }

    /** Slow: call it outside transactions. Until the link is used, the password is one that nobody knows. */
    public AddEmployee.Checked check(Email email, Set<Role> roles) {
        return check.check(email, new Password(secrets.fresh()), roles);
    }

    /** @throws org.partnercabinet.domain.Refusal CONFLICT {@code account.email-taken} */
    public IssuePasswordLink.Issued handle(AddEmployee.Checked invited) {
        return transactions.inTransaction(() -> {
            var id = new AccountId(stamp.ids().next());
            var now = stamp.clock().instant();
            accounts.add(new Account(id, invited.email(), invited.hash(), invited.roles(), Optional.empty(), now)
                    .close(Account.INVITED, ""));
            return issue.handle(id);
        });
    }
}
