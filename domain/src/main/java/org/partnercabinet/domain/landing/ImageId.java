package org.partnercabinet.domain.landing;

import java.util.UUID;
import org.partnercabinet.domain.Id;

/** Identity of an uploaded image; blocks name images by it. */
public record ImageId(UUID value) implements Id {}
