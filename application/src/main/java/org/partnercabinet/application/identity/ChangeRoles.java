package org.partnercabinet.application.identity;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.Account;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Role;

/** An administrator says what an employee may do; it counts from their next step on. An administrator always remains. */
public final class ChangeRoles {
    private final Transactions transactions;
    private final Accounts accounts;

    public ChangeRoles(Transactions transactions, Accounts accounts) {
        this.transactions = transactions;
        this.accounts = accounts;
    }

    /**
     * @param roles not that of partners, which stays as it is
     * @throws Refusal NOT_FOUND {@code account} for who is no employee; RULE {@code account.last-admin}
     */
    public Account handle(AccountId id, Set<Role> roles) {
        if (roles.isEmpty() || roles.contains(Role.PARTNER)) {
            throw new IllegalArgumentException("no roles of an employee: " + roles);
        }
        return transactions.inTransaction(() -> {
            List<Account> admins = accounts.lockAdmins();
            if (!roles.contains(Role.ADMIN)) expectAnother(admins, id);
            return accounts.change(id, account -> employee(account).withRoles(wanted(account, roles)));
        });
    }

    private static Set<Role> wanted(Account account, Set<Role> roles) {
        var all = EnumSet.copyOf(roles);
        if (account.roles().contains(Role.PARTNER)) all.add(Role.PARTNER);
        return all;
    }

    static Account employee(Account account) {
        if (!account.isEmployee()) throw Refusal.notFound("account");
        return account;
    }

    /** @param admins all of them, locked */
    static void expectAnother(List<Account> admins, AccountId leaving) {
        if (!admins.isEmpty() && admins.stream().allMatch(admin -> admin.id().equals(leaving))) {
            throw Refusal.rule("account.last-admin", "nobody else could administer");
        }
    }
}
