package org.partnercabinet.application.messaging;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.partnercabinet.application.identity.Accounts;
import org.partnercabinet.domain.identity.Account;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.identity.Role;

/** Accounts, of which whoever comes to talk with partners begins with nothing unread: what was said before is not theirs. */
public final class WelcomedAccounts implements Accounts {
    private final Accounts accounts;
    private final Conversations conversations;

    public WelcomedAccounts(Accounts accounts, Conversations conversations) {
        this.accounts = accounts;
        this.conversations = conversations;
    }

    @Override
    public void add(Account account) {
        accounts.add(account);
        if (talks(account)) conversations.seeAll(account.id());
    }

    @Override
    public Optional<Account> find(Email email) {
        return accounts.find(email);
    }

    @Override
    public Account get(AccountId id) {
        return accounts.get(id);
    }

    @Override
    public Account change(AccountId id, UnaryOperator<Account> change) {
        var talked = new boolean[1];
        Account changed = accounts.change(id, before -> {
            talked[0] = talks(before);
            return change.apply(before);
        });
        if (talks(changed) && !talked[0]) conversations.seeAll(id);
        return changed;
    }

    @Override
    public List<Account> lockAdmins() {
        return accounts.lockAdmins();
    }

    private static boolean talks(Account account) {
        return account.roles().contains(Role.ADMIN) || account.roles().contains(Role.MANAGER);
    }
}
