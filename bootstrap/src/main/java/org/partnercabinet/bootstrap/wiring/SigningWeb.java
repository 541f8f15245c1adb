package org.partnercabinet.bootstrap.wiring;

import java.util.ArrayList;
import java.util.List;
import org.partnercabinet.application.identity.SeeSession;
import org.partnercabinet.bootstrap.config.Config;
import org.partnercabinet.http.idempotency.KeptAnswers;
import org.partnercabinet.http.identity.AccessTokens;
import org.partnercabinet.http.identity.AccountPages;
import org.partnercabinet.http.identity.AuthResource;
import org.partnercabinet.http.identity.ForgotPages;
import org.partnercabinet.http.identity.IdentityVisitors;
import org.partnercabinet.http.identity.PasswordResource;
import org.partnercabinet.http.identity.SessionCookies;
import org.partnercabinet.http.identity.SignInPages;
import org.partnercabinet.http.identity.StayPages;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.page.PreferencesResource;
import org.partnercabinet.http.partner.Applying;
import org.partnercabinet.http.partner.ProfilePages;
import org.partnercabinet.http.partner.ProfileResource;
import org.partnercabinet.http.partner.RegistrationPages;
import org.partnercabinet.http.partner.RegistrationResource;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.web.MetricsResource;
import org.partnercabinet.http.web.Plumbing;
import org.partnercabinet.http.web.RateLimits;
import org.partnercabinet.http.web.Resource;

/** Coming in: passwords, sessions, applying to become a partner, and the visitor behind each call. */
final class SigningWeb {
    private final Config config;
    private final Stores s;
    private final Core core;
    private final Outside out;
    private final RateLimits limits;
    private final Pages pages;
    private final Whose whose;
    private final AccessTokens tokens;
    private final SessionCookies cookies;

    SigningWeb(Config config, Stores stores, Core core, Outside outside, RateLimits limits, Pages pages) {
        this.config = config;
        this.s = stores;
        this.core = core;
        this.out = outside;
        this.limits = limits;
        this.pages = pages;
        this.whose = new Whose(stores.partnerQueries);
        this.tokens = new AccessTokens(config.secretKey().forPurpose("access-tokens"), outside.clock());
        this.cookies = new SessionCookies(config.secretKey().forPurpose("page-sessions"), config.isHttps());
    }

    List<Resource> resources() {
        var all = new ArrayList<Resource>();
        all.addAll(identity());
        all.addAll(pages());
        return all;
    }

    private List<Resource> identity() {
        var useCases =
                new AuthResource.UseCases(core.signing.signIn, core.signing.refreshSession, core.signing.signOut);
        return List.of(
                new AuthResource(useCases, tokens, s.identity.identityQueries, limits, out.clock()),
                new PasswordResource(core.signing.changePassword, limits),
                new RegistrationResource(applying()));
    }

    private Applying applying() {
        return new Applying(core.partnership.registerPartner, out.phones(), limits);
    }

    private List<Resource> pages() {
        return List.of(
                new PreferencesResource(core.people.changePreference, config.isHttps()),
                new StayPages(core.people.staySignedIn, cookies),
                new ProfileResource(core.partnership.changeProfile, s.partnerQueries, out.phones(), whose),
                new ProfilePages(core.partnership.changeProfile, s.partnerQueries, out.phones(), whose, pages),
                new SignInPages(
                        core.signing.signIn, core.signing.signOut, cookies, s.identity.identityQueries, limits, pages),
                new ForgotPages(core.people.requestReset, core.people.resetPassword, limits, pages),
                new AccountPages(core.signing.changePassword, core.signing.signIn, cookies, limits, pages),
                new RegistrationPages(applying(), pages));
    }

    /** Who calls, what was answered before, and how mistakes look. */
    Plumbing plumbing(MetricsResource metrics) {
        var visitors = new IdentityVisitors(
                tokens,
                cookies,
                s.identity.identityQueries,
                new SeeSession(s.transactions, s.identity.sessions, out.clock()),
                out.clock());
        var kept = new KeptAnswers(core.signing.answerOnce, config.secretKey().forPurpose("idempotency"));
        return new Plumbing(visitors, kept, pages, metrics.meters());
    }
}
