package org.partnercabinet.application.memory;

import java.util.Optional;
import org.partnercabinet.application.identity.PasswordResets;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.PasswordReset;

record MemoryPasswordResets(MemoryDatabase db) implements PasswordResets {
    @Override
    public Optional<PasswordReset> of(AccountId account) {
        return db.read(() -> db.passwordResets.find(account));
    }

    @Override
    public Optional<AccountId> whose(String tokenHash) {
        return db.read(() -> db.passwordResets
                .all()
                .filter(reset ->
                        reset.token().filter(t -> t.hash().equals(tokenHash)).isPresent())
                .map(PasswordReset::account)
                .findFirst());
    }

    @Override
    public void put(PasswordReset reset) {
        db.expectTransaction();
        db.passwordResets.put(reset.account(), reset);
    }

    @Override
    public void remove(AccountId account) {
        db.expectTransaction();
        db.passwordResets.remove(account);
    }
}
