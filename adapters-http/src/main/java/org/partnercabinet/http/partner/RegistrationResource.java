package org.partnercabinet.http.partner;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** Somebody applies to become a partner. */
public final class RegistrationResource implements Resource {
    private final Applying applying;

    /** @param status {@code pending} until an administrator decides */
    public record RegisteredView(UUID partnerId, String status) {}

    public RegistrationResource(Applying applying) {
        this.applying = applying;
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

    private Supplier<Answer> register(Call call) {
        var apply = applying.prepare(call.input(), call.remoteNetwork());
        return () -> Answer.json(201, new RegisteredView(apply.send().value(), "pending"));
    }
}
