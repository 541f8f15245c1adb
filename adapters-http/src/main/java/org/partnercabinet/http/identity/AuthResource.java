package org.partnercabinet.http.identity;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.partnercabinet.application.identity.IdentityQueries;
import org.partnercabinet.application.identity.IdentityQueries.Identity;
import org.partnercabinet.application.identity.RefreshSession;
import org.partnercabinet.application.identity.SignIn;
import org.partnercabinet.application.identity.SignOut;
import org.partnercabinet.application.identity.SignedIn;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.identity.Session;
import org.partnercabinet.domain.identity.SessionId;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.RateLimits;
import org.partnercabinet.http.web.Resource;
import org.partnercabinet.http.web.WebProblem;

/** People sign in, stay signed in, sign out. */
public final class AuthResource implements Resource {
    private static final Body CREDENTIALS = Body.of(
            Field.text("email").max(254).required().example("anna@example.com"),
            Field.secret("password").required());
    private static final Body REFRESH_TOKEN =
            Body.of(Field.secret("refresh_token").required());

    private final UseCases useCases;
    private final AccessTokens tokens;
    private final IdentityQueries identities;
    private final SignInLimits limits;
    private final Clock clock;

    /** What people do about their sessions. */
    public record UseCases(SignIn signIn, RefreshSession refresh, SignOut signOut) {}

    public AuthResource(
            UseCases useCases, AccessTokens tokens, IdentityQueries identities, RateLimits limits, Clock clock) {
        this.useCases = useCases;
        this.tokens = tokens;
        this.identities = identities;
        this.limits = new SignInLimits(limits, identities::addresses);
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post("/api/auth/login")
                        .tag("auth")
                        .summary("Sign in")
                        .description("An access token is good for 15 minutes, a refresh token for 30 days and once.")
                        .access(Access.open())
                        .body(CREDENTIALS)
                        .answers(200, TokensView.class)
                        .problems(
                                "auth.wrong-credentials",
                                "partner.pending",
                                "partner.rejected",
                                "partner.blocked",
                                "account.invited",
                                "account.disabled",
                                "email.invalid",
                                "request.too-many")
                        .handle(this::login),
                Endpoint.post("/api/auth/refresh")
                        .tag("auth")
                        .summary("Exchange the refresh token for new tokens")
                        .description("A refresh token that comes twice ends the session: somebody has a copy of it.")
                        .access(Access.open())
                        .body(REFRESH_TOKEN)
                        .answers(200, TokensView.class)
                        .problems("session.ended")
                        .handle(this::refresh),
                Endpoint.post("/api/auth/logout")
                        .tag("auth")
                        .summary("End this session")
                        .access(Access.signedIn())
                        .noKeys()
                        .answersNothing(204)
                        .handle(this::logout),
                Endpoint.get("/api/auth/me")
                        .tag("auth")
                        .summary("Who is signed in")
                        .access(Access.signedIn())
                        .noKeys()
                        .answers(200, UserView.class)
                        .handle(call -> Answer.ok(UserView.of(identity(session(call))))));
    }

    private Answer login(Call call) {
        var email = new Email(call.input().text("email"));
        var attempt = limits.attempt(email, call.remoteNetwork());
        var device = new Session.Device(call.userAgent(), call.remoteAddress());
        var signedIn = useCases.signIn().handle(email, call.input().text("password"), device);
        attempt.succeeded();
        return in(signedIn);
    }

    private Answer refresh(Call call) {
        return in(useCases.refresh().handle(call.input().text("refresh_token")));
    }

    private Answer logout(Call call) {
        useCases.signOut().handle(session(call));
        return Answer.nothing();
    }

    private Answer in(SignedIn signedIn) {
        return Answer.ok(new TokensView(
                tokens.issue(signedIn.account().id(), signedIn.session()),
                "Bearer",
                AccessTokens.LIFE.toSeconds(),
                signedIn.refreshToken(),
                UserView.of(identity(signedIn.session()))));
    }

    /** Could have been closed meanwhile. */
    private Identity identity(SessionId session) {
        return identities.bySession(session, clock.instant()).orElseThrow(WebProblem.ACCESS_UNAUTHENTICATED::thrown);
    }

    private static SessionId session(Call call) {
        UUID session = call.visitor().session().orElseThrow(WebProblem.ACCESS_KEYS_NOT_ALLOWED::thrown);
        return new SessionId(session);
    }
}
