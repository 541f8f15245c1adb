package org.partnercabinet.http.partner;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.partnercabinet.application.client.PhoneNumbers;
import org.partnercabinet.application.partner.RegisterPartner;
import org.partnercabinet.http.identity.SignInLimits;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.RateLimits;
import org.partnercabinet.http.web.Resource;

/** Somebody applies to become a partner. */
public final class RegistrationResource implements Resource {
    private static final int PER_ADDRESS = 30;
    private static final Duration PERIOD = Duration.ofMinutes(15);

    private final RegisterPartner register;
    private final PhoneNumbers phones;
    private final RateLimits limits;
    private final SignInLimits passwords;

    /** @param status {@code pending} until an administrator decides */
    public record RegisteredView(UUID partnerId, String status) {}

    public RegistrationResource(RegisterPartner register, PhoneNumbers phones, RateLimits limits) {
        this.register = register;
        this.phones = phones;
        this.limits = limits;
        this.passwords = new SignInLimits(limits);
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.post("/api/auth/register")
                .tag("auth")
                .summary("Apply to become a partner")
                .description("An administrator approves or rejects. Who was rejected applies again with the same e-mail"
                        + " and password.")
                .access(Access.open())
                .body(Application.BODY)
                .idempotent()
                .answers(201, RegisteredView.class)
                .problems(Application.PROBLEMS)
                .problems("request.too-many")
                .handlePrepared(this::register));
    }

    /** A known e-mail has its password tried here too, so it is one try with those of signing in. */
    private Supplier<Answer> register(Call call) {
        var application = Application.read(call.input(), phones);
        var address = call.remoteAddress();
        limits.take("register.address", address, PER_ADDRESS, PERIOD);
        var attempt = passwords.attempt(application.profile().email(), address);
        var checked = register.check(application.profile(), application.password());
        return () -> {
            var id = register.handle(checked).value();
            attempt.succeeded();
            return Answer.json(201, new RegisteredView(id, "pending"));
        };
    }
}
