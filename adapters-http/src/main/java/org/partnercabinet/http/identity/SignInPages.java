package org.partnercabinet.http.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.identity.IdentityQueries;
import org.partnercabinet.application.identity.SignIn;
import org.partnercabinet.application.identity.SignOut;
import org.partnercabinet.application.identity.SignedIn;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.identity.Session;
import org.partnercabinet.domain.identity.SessionId;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.page.Filled;
import org.partnercabinet.http.page.Forms;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Cookies;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Flash;
import org.partnercabinet.http.web.LocalPath;
import org.partnercabinet.http.web.Messages;
import org.partnercabinet.http.web.RateLimits;
import org.partnercabinet.http.web.Resource;

/** People sign in with a browser, and sign out. */
public final class SignInPages implements Resource {
    private static final Body CREDENTIALS = Body.of(
            Field.text("email").max(254).required(), Field.secret("password").required());
    /** Why an account may not be used now; told only to who knows its password. */
    private static final Map<String, String> CLOSED =
            Map.of("partner.pending", "pending", "partner.rejected", "rejected", "partner.blocked", "blocked");

    private final SignIn signIn;
    private final SignOut signOut;
    private final SessionCookies cookies;
    private final SignInLimits limits;
    private final Pages pages;

    public SignInPages(
            SignIn signIn,
            SignOut signOut,
            SessionCookies cookies,
            IdentityQueries identities,
            RateLimits limits,
            Pages pages) {
        this.signIn = signIn;
        this.signOut = signOut;
        this.cookies = cookies;
        this.limits = new SignInLimits(limits, identities::addresses);
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/login")
                        .page(Access.open())
                        .query(Field.text("next").max(1000), Field.text("why").max(20))
                        .handle(this::show),
                Endpoint.post("/login").page(Access.open()).handle(this::enter),
                Endpoint.post("/logout").page(Access.signedIn()).handle(this::leave));
    }

    private Answer show(Call call) {
        var next = LocalPath.of(call.query().textOrEmpty("next")).orElse("/");
        return call.viewer().visitor().isPresent()
                ? Answer.seeOther(next)
                : page(
                        call,
                        200,
                        Filled.of(Map.of("next", next, "why", call.query().textOrEmpty("why"))));
    }

    private Answer enter(Call call) {
        try {
            return Forms.answer(
                    call, CREDENTIALS, input -> entered(call, input), (status, form) -> page(call, status, form));
        } catch (ClosedAccount closed) {
            var shown = Map.<String, Object>of("state", closed.state, "reason", closed.reason);
            return pages.show(call, 403, "identity/closed.jte", shown);
        }
    }

    private Answer entered(Call call, Input input) {
        var email = new Email(input.text("email"));
        var attempt = limits.attempt(email, call.remoteNetwork());
        var device = new Session.Device(call.userAgent(), call.remoteAddress());
        var signedIn = signedIn(email, input.text("password"), device, attempt);
        attempt.succeeded();
        var next = LocalPath.of(call.form().value("next")).orElse("/");
        var cookie = cookies.set(signedIn.session());
        if (!call.form().value("why").equals("unsent"))
            return Answer.seeOther(next).with(cookie);
        var text = Messages.in(call.viewer().language()).text("login.not-done");
        return Pages.goTo(call, next, Flash.wrong(text)).with(cookie);
    }

    private SignedIn signedIn(Email email, String password, Session.Device device, SignInLimits.Attempt attempt) {
        try {
            return signIn.handle(email, password, device);
        } catch (Refusal refusal) {
            var state = Optional.ofNullable(CLOSED.get(refusal.code()));
            if (state.isEmpty()) {
                throw refusal;
            }
            attempt.succeeded();
            var reason = refusal.details().getOrDefault("reason", "").toString();
            throw new ClosedAccount(state.get(), reason);
        }
    }

    private Answer leave(Call call) {
        call.visitor().session().map(SessionId::new).ifPresent(signOut::handle);
        return Answer.seeOther("/login").with(Cookies.forget(Cookies.SESSION));
    }

    private Answer page(Call call, int status, Filled form) {
        return pages.show(call, status, "identity/login.jte", Map.of("form", form));
    }

    /** The password was right, and yet. */
    private static final class ClosedAccount extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String state;
        private final String reason;

        ClosedAccount(String state, String reason) {
            super(state, null, false, false);
            this.state = state;
            this.reason = reason;
        }
    }
}
