package org.partnercabinet.http.identity;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.http.web.Proxies;
import org.partnercabinet.http.web.RateLimits;
import org.partnercabinet.http.web.RateLimits.Taken;

/**
 * How often a password may be tried in vain, wherever it is tried. An account is counted together with the address, so
 * that nobody easily locks somebody else out from afar; more widely alone, so that many addresses do not help, but for
 * those from where it signed in before; and one address cannot go through many accounts. Who gets in is not counted: an office may share an address.
 */
public final class SignInLimits {
    private static final Duration PERIOD = Duration.ofMinutes(15);
    private static final int PER_ACCOUNT_AND_ADDRESS = 10;
    private static final int PER_ADDRESS = 50;
    private static final int PER_ACCOUNT = 100;

    private final RateLimits limits;
    private final Function<Email, List<String>> addresses;

    /** A try, counted as a failure until it is known better. */
    public record Attempt(List<Taken> counted) {
        public void succeeded() {
            counted.forEach(Taken::giveBack);
        }
    }

    /** @param limits the ones of the whole API: whoever shares them shares the count */
    public SignInLimits(RateLimits limits) {
        this(limits, nobody -> List.of());
    }

    /** @param addresses from where an account signed in lately; asked only when too many tried it from elsewhere */
    SignInLimits(RateLimits limits, Function<Email, List<String>> addresses) {
        this.limits = limits;
        this.addresses = addresses;
    }

    /** @throws Refusal TOO_MANY {@code request.too-many} */
    public Attempt attempt(Email email, String address) {
        return new Attempt(List.of(
                limits.take("login.account-address", email + " " + address, PER_ACCOUNT_AND_ADDRESS, PERIOD),
                limits.take("login.address", address, PER_ADDRESS, PERIOD),
                widely(email, address)));
    }

    private Taken widely(Email email, String address) {
        try {
            return limits.take("login.account", email.value(), PER_ACCOUNT, PERIOD);
        } catch (Refusal tooMany) {
            if (addresses.apply(email).stream().map(Proxies::network64).anyMatch(address::equals)) return () -> {};
            throw tooMany;
        }
    }

    void changePassword(AccountId account) {
        limits.take("change-password", account.value().toString(), PER_ACCOUNT_AND_ADDRESS, PERIOD);
    }
}
