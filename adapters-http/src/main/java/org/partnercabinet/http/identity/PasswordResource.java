package org.partnercabinet.http.identity;

import java.util.List;
import org.partnercabinet.application.identity.ChangePassword;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Password;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.RateLimits;
import org.partnercabinet.http.web.Resource;

/** People change their password. */
public final class PasswordResource implements Resource {
    static final String NEW_PASSWORD = "new_password";
    private static final Body PASSWORDS = Body.of(
            Field.secret("current_password").required(),
            Field.secret(NEW_PASSWORD).min(8).required());

    private final ChangePassword change;
    private final SignInLimits limits;

    public PasswordResource(ChangePassword change, RateLimits limits) {
        this.change = change;
        this.limits = new SignInLimits(limits);
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.post("/api/auth/change-password")
                .tag("auth")
                .summary("Change the password, which ends all sessions")
                .access(Access.signedIn())
                .noKeys()
                .body(PASSWORDS)
                .answersNothing(204)
                .problems("password.wrong", "password.too-short", "password.changed-meanwhile", "request.too-many")
                .handle(this::change));
    }

    private Answer change(Call call) {
        var account = new AccountId(call.visitor().account());
        limits.changePassword(account);
        change.handle(account, call.input().text("current_password"), wanted(call));
        return Answer.nothing();
    }

    static Password wanted(Call call) {
        try {
            return new Password(call.input().text(NEW_PASSWORD));
        } catch (Refusal unfit) {
            throw unfit.at(NEW_PASSWORD);
        }
    }
}
