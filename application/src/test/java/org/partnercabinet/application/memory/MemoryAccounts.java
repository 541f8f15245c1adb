package org.partnercabinet.application.memory;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.partnercabinet.application.identity.Accounts;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.Account;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.identity.Role;

record MemoryAccounts(MemoryDatabase db) implements Accounts {
    @Override
    public void add(Account account) {
        db.expectTransaction();
        if (find(account.email()).isPresent()) {
            throw Refusal.conflict("account.email-taken", "this e-mail has an account")
                    .at("email");
        }
        db.accounts.put(account.id(), account);
    }

    @Override
    public Optional<Account> find(Email email) {
        return db.read(
                () -> db.accounts.all().filter(a -> a.email().equals(email)).findFirst());
    }

    @Override
    public Account get(AccountId id) {
        return db.read(() -> db.accounts.find(id).orElseThrow(() -> Refusal.notFound("account")));
    }

    @Override
    public Account change(AccountId id, UnaryOperator<Account> change) {
        db.expectTransaction();
        Account changed = change.apply(get(id));
        db.accounts.put(id, changed);
        return changed;
    }

    @Override
    public List<Account> lockAdmins() {
        db.expectTransaction();
        return db.accounts
                .all()
                .filter(a -> a.roles().contains(Role.ADMIN) && a.closed().isEmpty())
                .toList();
    }
}
