package org.partnercabinet.application.memory;

import java.util.List;
import org.partnercabinet.application.messaging.Team;
import org.partnercabinet.domain.identity.Account;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Role;

record MemoryTeam(MemoryDatabase db) implements Team {
    @Override
    public List<AccountId> members() {
        return db.read(() ->
                db.accounts.all().filter(MemoryTeam::isOfTeam).map(Account::id).toList());
    }

    @Override
    public List<AccountId> admins() {
        return db.read(() -> db.accounts
                .all()
                .filter(account -> isOfTeam(account) && account.roles().contains(Role.ADMIN))
                .map(Account::id)
                .toList());
    }

    @Override
    public boolean has(AccountId account) {
        return members().contains(account);
    }

    private static boolean isOfTeam(Account account) {
        return account.closed().isEmpty()
                && (account.roles().contains(Role.ADMIN) || account.roles().contains(Role.MANAGER));
    }
}
