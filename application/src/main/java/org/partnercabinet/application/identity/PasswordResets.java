package org.partnercabinet.application.identity;

import java.util.Optional;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.PasswordReset;

/** Passwords that are being set anew, one for an account at most. Lock the account before changing its own. */
public interface PasswordResets {
    Optional<PasswordReset> of(AccountId account);

    /** Whom the newest token with this hash is for, expired or not. */
    Optional<AccountId> whose(String tokenHash);

    /** Adds it or replaces what was there. @throws IllegalStateException outside a transaction */
    void put(PasswordReset reset);

    void remove(AccountId account);
}
