package org.partnercabinet.http.buyer;

import org.partnercabinet.application.identity.SignIn;
import org.partnercabinet.application.identity.SignOut;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.identity.SignInLimits;
import org.partnercabinet.http.web.RateLimits;

/** Asks for an administrator's password on a page that keeps nobody signed in, so that no other site can use it. */
public final class ProbeAdmins {
    private final SignIn signIn;
    private final SignOut signOut;
    private final SignInLimits limits;

    public ProbeAdmins(SignIn signIn, SignOut signOut, RateLimits limits) {
        this.signIn = signIn;
        this.signOut = signOut;
        this.limits = new SignInLimits(limits);
    }

    /** @throws Refusal as signing in does; UNAUTHENTICATED {@code auth.wrong-credentials} for whoever is no administrator */
    void expect(String email, String password, String address) {
        var attempt = limits.attempt(new Email(email), address);
        var signedIn = signIn.handle(new Email(email), password);
        attempt.succeeded();
        signOut.handle(signedIn.session());
        if (!signedIn.account().roles().contains(Role.ADMIN)) {
            throw Refusal.unauthenticated("auth.wrong-credentials", "no administrator");
        }
    }
}
