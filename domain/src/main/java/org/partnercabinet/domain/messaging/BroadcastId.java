package org.partnercabinet.domain.messaging;

import java.util.UUID;
import org.partnercabinet.domain.Id;

/** Identity of a broadcast. */
public record BroadcastId(UUID value) implements Id {}
