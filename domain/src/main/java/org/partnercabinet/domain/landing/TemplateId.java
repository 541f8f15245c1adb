package org.partnercabinet.domain.landing;

import java.util.UUID;
import org.partnercabinet.domain.Id;

/** Identity of a template. */
public record TemplateId(UUID value) implements Id {}
