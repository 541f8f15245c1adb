package org.partnercabinet.http.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.partnercabinet.application.identity.IdentityQueries;
import org.partnercabinet.application.identity.IdentityQueries.ResetRow;
import org.partnercabinet.application.identity.IssuePasswordLink;
import org.partnercabinet.application.identity.RequestPasswordReset;
import org.partnercabinet.application.identity.ResetPassword;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Page;
import org.partnercabinet.http.web.RateLimits;
import org.partnercabinet.http.web.Resource;

/** People who forgot their password ask for a link; an administrator makes it and hands it over. */
public final class PasswordResetsResource implements Resource {
    private static final Duration PERIOD = Duration.ofMinutes(15);
    private static final int PER_ADDRESS = 30;
    private static final int PER_ACCOUNT = 5;
    private static final Body EMAIL =
            Body.of(Field.text("email").max(254).required().example("anna@example.com"));
    private static final Body TOKEN = Body.of(
            Field.secret("token").required(),
            Field.secret(PasswordResource.NEW_PASSWORD).min(8).required());

    private final UseCases useCases;
    private final IdentityQueries identities;
    private final UnaryOperator<String> address;
    private final RateLimits limits;

    /** From asking to the new password. */
    public record UseCases(RequestPasswordReset request, IssuePasswordLink issue, ResetPassword reset) {}

    /** Somebody waits for a link. @param id of the account */
    public record ResetView(UUID id, String email, List<Role> roles, Instant askedAt) {
        static ResetView of(ResetRow row) {
            return new ResetView(
                    row.account(), row.email(), row.roles().stream().sorted().toList(), row.askedAt());
        }
    }

    /** @param address where a token is used, in full */
    public PasswordResetsResource(
            UseCases useCases, IdentityQueries identities, UnaryOperator<String> address, RateLimits limits) {
        this.useCases = useCases;
        this.identities = identities;
        this.address = address;
        this.limits = limits;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post("/api/auth/password-reset")
                        .tag("auth")
                        .summary("Ask for a link to set a new password")
                        .description("The answer is the same whether there is such an account or not. An administrator"
                                + " sees the request and hands the link over.")
                        .access(Access.open())
                        .body(EMAIL)
                        .answersNothing(204)
                        .problems("email.invalid", "request.too-many")
                        .handle(this::request),
                Endpoint.post("/api/auth/password-reset/confirmation")
                        .tag("auth")
                        .summary("Set a new password by the link, which ends all sessions")
                        .access(Access.open())
                        .body(TOKEN)
                        .answersNothing(204)
                        .problems("password.link-expired", "password.too-short", "request.too-many")
                        .handle(this::reset),
                Endpoint.get("/api/password-resets")
                        .tag("employees")
                        .summary("Who asked for a new password and waits for a link, newest first")
                        .access(Access.roles(Role.ADMIN))
                        .noKeys()
                        .paged()
                        .sortedBy("asked_at")
                        .answersPage(ResetView.class)
                        .handle(this::list),
                Endpoint.post("/api/password-resets/{id}/link")
                        .tag("employees")
                        .summary("Make a link by which this account sets a password")
                        .description("id is the account's. The link works once and for an hour, seven days for who was"
                                + " invited; the one made before stops working. It is in this answer and nowhere else.")
                        .access(Access.roles(Role.ADMIN))
                        .noKeys()
                        .answers(200, PasswordLinkView.class)
                        .problems("account.not-found")
                        .handle(this::issue));
    }

    private Answer request(Call call) {
        var email = new Email(call.input().text("email"));
        limits.take("password-reset.address", call.remoteNetwork(), PER_ADDRESS, PERIOD);
        limits.take("password-reset.account", email.value(), PER_ACCOUNT, PERIOD);
        useCases.request().handle(email);
        return Answer.nothing();
    }

    private Answer reset(Call call) {
        limits.take("password-reset.token", call.remoteNetwork(), PER_ADDRESS, PERIOD);
        useCases.reset().handle(call.input().text("token"), PasswordResource.wanted(call));
        return Answer.nothing();
    }

    private Answer list(Call call) {
        var found = identities.resets(call.pageRequest());
        return Answer.ok(Page.of(found.map(ResetView::of).items(), call.paging(), found.total()));
    }

    private Answer issue(Call call) {
        var issued = useCases.issue().handle(new AccountId(call.pathId("id")));
        return Answer.ok(PasswordLinkView.of(issued, address));
    }
}
