package org.partnercabinet.http.identity;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.identity.IdentityQueries;
import org.partnercabinet.application.identity.IdentityQueries.Identity;
import org.partnercabinet.application.identity.SeeSession;
import org.partnercabinet.application.identity.TokenSecrets;
import org.partnercabinet.domain.identity.SessionId;
import org.partnercabinet.http.web.Language;
import org.partnercabinet.http.web.Sitting;
import org.partnercabinet.http.web.Theme;
import org.partnercabinet.http.web.Visitor;
import org.partnercabinet.http.web.Visitors;

/** Visitors by their session or API key, as things stand now: what was blocked or revoked a moment ago is nobody. */
public final class IdentityVisitors implements Visitors {
    private final AccessTokens tokens;
    private final IdentityQueries identities;
    private final SessionCookies cookies;
    private final SeeSession see;
    private final Clock clock;

    public IdentityVisitors(
            AccessTokens tokens, SessionCookies cookies, IdentityQueries identities, SeeSession see, Clock clock) {
        this.see = see;
        this.cookies = cookies;
        this.tokens = tokens;
        this.identities = identities;
        this.clock = clock;
    }

    @Override
    public Optional<Visitor> byBearer(String token) {
        return tokens.read(token)
                .flatMap(claims -> identities
                        .bySession(claims.session(), clock.instant())
                        .filter(identity ->
                                identity.account().equals(claims.account().value()))
                        .map(identity ->
                                visitor(identity, Optional.of(claims.session().value()))));
    }

    @Override
    public Optional<Visitor> byApiKey(String key) {
        return identities.byApiKey(TokenSecrets.hash(key)).map(identity -> visitor(identity, Optional.empty()));
    }

    @Override
    public Optional<Visitor> byCookie(String cookie) {
        return cookies.read(cookie)
                .flatMap(session ->
                        identities.bySession(session, clock.instant()).map(identity -> seen(session, identity)));
    }

    private Visitor seen(SessionId session, Identity identity) {
        identity.sitting().ifPresent(sitting -> see.handle(session, sitting.seenAt()));
        return visitor(identity, Optional.of(session.value()));
    }

    @Override
    public String formToken(String cookie) {
        return cookies.formToken(cookie);
    }

    private static Visitor visitor(Identity identity, Optional<UUID> session) {
        return new Visitor(
                identity.account(),
                identity.email(),
                identity.roles(),
                identity.partner(),
                session,
                identity.scopes(),
                identity.key(),
                identity.sitting().map(IdentityVisitors::sitting));
    }

    private static Sitting sitting(IdentityQueries.Sitting known) {
        var wanted = known.preference();
        return new Sitting(
                known.until(),
                wanted.language().map(tongue -> Language.valueOf(tongue.name())),
                wanted.theme().map(look -> Theme.valueOf(look.name())));
    }
}
