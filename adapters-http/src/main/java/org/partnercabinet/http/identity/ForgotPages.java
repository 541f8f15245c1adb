package org.partnercabinet.http.identity;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.partnercabinet.application.identity.RequestPasswordReset;
import org.partnercabinet.application.identity.ResetPassword;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.identity.Password;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.page.Filled;
import org.partnercabinet.http.page.Forms;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Flash;
import org.partnercabinet.http.web.Messages;
import org.partnercabinet.http.web.RateLimits;
import org.partnercabinet.http.web.Resource;

/** A forgotten password, in a browser: asking for a link, and setting a new password by it. */
public final class ForgotPages implements Resource {
    private static final int PER_ADDRESS = 30;
    private static final int PER_ACCOUNT = 5;
    private static final Duration PERIOD = Duration.ofMinutes(15);
    private static final Body EMAIL = Body.of(Field.text("email").max(254).required());
    private static final Body PASSWORD =
            Body.of(Field.secret("new_password").min(8).required());

    private final RequestPasswordReset request;
    private final ResetPassword reset;
    private final RateLimits limits;
    private final Pages pages;

    public ForgotPages(RequestPasswordReset request, ResetPassword reset, RateLimits limits, Pages pages) {
        this.request = request;
        this.reset = reset;
        this.limits = limits;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/forgot").page(Access.open()).handle(call -> ask(call, 200, Filled.empty())),
                Endpoint.post("/forgot").page(Access.open()).handle(this::asked),
                Endpoint.get("/forgot/sent")
                        .page(Access.open())
                        .handle(call -> pages.show(call, "identity/asked.jte", Map.of())),
                Endpoint.get("/reset/{token}").page(Access.open()).handle(this::open),
                Endpoint.post("/reset/{token}").page(Access.open()).handle(this::set));
    }

    /** The same answer whether there is such an account or not. */
    private Answer asked(Call call) {
        return Forms.answer(
                call,
                EMAIL,
                input -> {
                    var email = new Email(input.text("email"));
                    limits.take("password-reset.address", call.remoteNetwork(), PER_ADDRESS, PERIOD);
                    limits.take("password-reset.account", email.value(), PER_ACCOUNT, PERIOD);
                    request.handle(email);
                    return Answer.seeOther("/forgot/sent");
                },
                (status, form) -> ask(call, status, form));
    }

    private Answer open(Call call) {
        return reset.works(call.pathText("token"))
                ? choose(call, 200, Filled.empty())
                : pages.show(call, 410, "identity/reset-gone.jte", Map.of());
    }

    private Answer set(Call call) {
        return Forms.answer(
                call,
                PASSWORD,
                input -> {
                    limits.take("password-reset.token", call.remoteNetwork(), PER_ADDRESS, PERIOD);
                    reset.handle(call.pathText("token"), new Password(input.text("new_password")));
                    var text = Messages.in(call.viewer().language()).text("forgot.done");
                    return Pages.goTo(call, "/login", Flash.done(text));
                },
                (status, form) -> choose(call, status, form));
    }

    private Answer ask(Call call, int status, Filled form) {
        return pages.show(call, status, "identity/forgot.jte", Map.of("form", form));
    }

    private Answer choose(Call call, int status, Filled form) {
        var shown = Map.of("form", form, "token", call.pathText("token"));
        return pages.show(call, status, "identity/reset.jte", shown).with("Referrer-Policy", "no-referrer");
    }
}
