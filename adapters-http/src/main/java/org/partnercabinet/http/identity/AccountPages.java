package org.partnercabinet.http.identity;

import java.util.List;
import java.util.Map;
import org.partnercabinet.application.identity.ChangePassword;
import org.partnercabinet.application.identity.SignIn;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.identity.Password;
import org.partnercabinet.domain.identity.Session;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;
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

/** What everybody who can sign in may do about it: a new password, which signs them out everywhere else. */
public final class AccountPages implements Resource {
    private static final Body PASSWORDS = Body.of(
            Field.secret("current_password").required(),
            Field.secret("new_password").min(8).required());

    private final ChangePassword change;
    private final SignIn signIn;
    private final SessionCookies cookies;
    private final SignInLimits limits;
    private final Pages pages;

    public AccountPages(ChangePassword change, SignIn signIn, SessionCookies cookies, RateLimits limits, Pages pages) {
        this.change = change;
        this.signIn = signIn;
        this.cookies = cookies;
        this.limits = new SignInLimits(limits);
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/account").page(Access.signedIn()).handle(call -> page(call, 200, Filled.empty())),
                Endpoint.post("/account/password").page(Access.signedIn()).handle(this::change));
    }

    private Answer change(Call call) {
        return Forms.answer(call, PASSWORDS, input -> changed(call, input), (status, form) -> page(call, status, form));
    }

    private Answer changed(Call call, Input input) {
        var visitor = call.visitor();
        var account = new AccountId(visitor.account());
        limits.changePassword(account);
        var wanted = input.text("new_password");
        change.handle(account, input.text("current_password"), new Password(wanted));
        var device = new Session.Device(call.userAgent(), call.remoteAddress());
        var again = signIn.handle(new Email(visitor.email()), wanted, device);
        var text = Messages.in(call.viewer().language()).text("account.password-changed");
        return Pages.goTo(call, "/account", Flash.done(text)).with(cookies.set(again.session()));
    }

    private Answer page(Call call, int status, Filled form) {
        return pages.show(call, status, "identity/account.jte", Map.of("form", form));
    }
}
