package org.partnercabinet.domain.landing;

import java.util.UUID;
import org.partnercabinet.domain.Id;

/** Identity of a landing page. */
public record LandingId(UUID value) implements Id {}
