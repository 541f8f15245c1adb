package org.partnercabinet.application.memory;

import java.util.UUID;
import org.partnercabinet.application.Ports;
import org.partnercabinet.application.identity.PasswordHasher;
import org.partnercabinet.domain.identity.Password;
import org.partnercabinet.domain.identity.PasswordHash;
import org.partnercabinet.domain.identity.SessionId;

/** Fails whoever would hold a connection while a slow hash is made. */
public record OutsideTransactions(Ports ports, PasswordHasher hasher) implements PasswordHasher {
    @Override
    public PasswordHash hash(Password password) {
        expectNone();
        return hasher.hash(password);
    }

    @Override
    public boolean matches(String typed, PasswordHash hash) {
        expectNone();
        return hasher.matches(typed, hash);
    }

    @Override
    public void pretend(String typed) {
        expectNone();
        hasher.pretend(typed);
    }

    private void expectNone() {
        try {
            ports.sessions().change(new SessionId(UUID.randomUUID()), session -> session);
        } catch (IllegalStateException none) {
            return;
        }
        throw new AssertionError("a password is hashed inside a transaction");
    }
}
