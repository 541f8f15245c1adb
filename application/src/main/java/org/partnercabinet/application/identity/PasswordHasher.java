package org.partnercabinet.application.identity;

import org.partnercabinet.domain.identity.Password;
import org.partnercabinet.domain.identity.PasswordHash;

/** Slow on purpose: call it outside transactions. */
public interface PasswordHasher {
    PasswordHash hash(Password password);

    boolean matches(String typed, PasswordHash hash);

    /** Takes as long as {@link #matches} and is never true, so that an unknown e-mail answers no sooner. */
    void pretend(String typed);
}
