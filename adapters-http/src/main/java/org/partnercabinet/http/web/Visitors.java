package org.partnercabinet.http.web;

import java.util.Optional;

/** Finds out who calls. Empty means that the token or key is worth nothing; a refusal says why it is not enough. */
public interface Visitors {
    Optional<Visitor> byBearer(String token);

    Optional<Visitor> byApiKey(String key);

    /** @param cookie {@link Cookies#SESSION} */
    default Optional<Visitor> byCookie(String cookie) {
        return Optional.empty();
    }

    /** What forms on pages of that session carry; nobody can guess it. */
    default String formToken(String cookie) {
        return "";
    }
}
