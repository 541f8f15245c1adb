package org.partnercabinet.http.partner;

import java.time.Duration;
import org.partnercabinet.application.client.PhoneNumbers;
import org.partnercabinet.application.partner.RegisterPartner;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.http.identity.SignInLimits;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.web.RateLimits;

/** Applications to become a partner, by whatever way they come: as many as one address may send. */
public final class Applying {
    private static final int PER_ADDRESS = 30;
    private static final Duration PERIOD = Duration.ofMinutes(15);

    private final RegisterPartner register;
    private final PhoneNumbers phones;
    private final RateLimits limits;
    private final SignInLimits passwords;

    /** An application whose password was hashed already. */
    interface Prepared {
        PartnerId send();
    }

    public Applying(RegisterPartner register, PhoneNumbers phones, RateLimits limits) {
        this.register = register;
        this.phones = phones;
        this.limits = limits;
        this.passwords = new SignInLimits(limits);
    }

    /**
     * A known e-mail has its password tried here too, so it is one try with those of signing in.
     *
     * @param input of {@link Application#BODY}
     * @return what is left to do once the slow part is done
     */
    Prepared prepare(Input input, String address) {
        var application = Application.read(input, phones);
        limits.take("register.address", address, PER_ADDRESS, PERIOD);
        var attempt = passwords.attempt(application.profile().email(), address);
        var checked = register.check(application.profile(), application.password());
        return () -> {
            var id = register.handle(checked);
            attempt.succeeded();
            return id;
        };
    }
}
