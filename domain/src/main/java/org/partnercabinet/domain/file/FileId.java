package org.partnercabinet.domain.file;

import java.util.UUID;
import org.partnercabinet.domain.Id;

/** Identity of a stored file. */
public record FileId(UUID value) implements Id {}
