package org.partnercabinet.http.web;

import java.util.Optional;

/** Finds out who calls. Empty means that the token or key is worth nothing; a refusal says why it is not enough. */
public interface Visitors {
    Optional<Visitor> byBearer(String token);

    Optional<Visitor> byApiKey(String key);
}
