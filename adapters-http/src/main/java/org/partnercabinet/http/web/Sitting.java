package org.partnercabinet.http.web;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody's session before a page.
 *
 * @param until when it ends
 * @param language as they chose for themselves; empty: as the browser wants
 * @param theme the same
 */
public record Sitting(Instant until, Optional<Language> language, Optional<Theme> theme) {}
