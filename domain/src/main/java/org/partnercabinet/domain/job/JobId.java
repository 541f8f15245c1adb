package org.partnercabinet.domain.job;

import java.util.UUID;
import org.partnercabinet.domain.Id;

/** Identity of a job. */
public record JobId(UUID value) implements Id {}
