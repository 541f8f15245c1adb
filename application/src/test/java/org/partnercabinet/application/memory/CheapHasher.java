package org.partnercabinet.application.memory;

import org.partnercabinet.application.identity.PasswordHasher;
import org.partnercabinet.domain.identity.Password;
import org.partnercabinet.domain.identity.PasswordHash;

/** Hashes nothing, for tests that sign in a lot. Never outside tests. */
public final class CheapHasher implements PasswordHasher {
    @Override
    public PasswordHash hash(Password password) {
        return new PasswordHash("cheap:" + password.value());
    }

    @Override
    public boolean matches(String typed, PasswordHash hash) {
        return hash.value().equals("cheap:" + typed);
    }

    @Override
    public void pretend(String typed) {
        // Nothing takes any time here.
    }
}
