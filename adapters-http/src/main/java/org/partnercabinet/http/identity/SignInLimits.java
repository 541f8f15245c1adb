package org.partnercabinet.http.identity;

import java.time.Duration;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.http.web.RateLimits;

/**
 * How often a password may be tried. An account is counted together with the address: nobody can lock somebody else out
 * from afar, and one address cannot go through many accounts.
 */
final class SignInLimits {
    private static final Duration PERIOD = Duration.ofMinutes(15);
    private static final int PER_ACCOUNT = 10;
    private static final int PER_ADDRESS = 50;

    private final RateLimits limits;

    SignInLimits(RateLimits limits) {
        this.limits = limits;
    }

    void signIn(Email email, String address) {
        limits.take("login.account", email + " " + address, PER_ACCOUNT, PERIOD);
        limits.take("login.address", address, PER_ADDRESS, PERIOD);
    }

    void changePassword(AccountId account) {
        limits.take("change-password", account.value().toString(), PER_ACCOUNT, PERIOD);
    }
}
