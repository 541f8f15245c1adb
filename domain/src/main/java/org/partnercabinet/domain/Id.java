package org.partnercabinet.domain;

import java.util.UUID;

/** The identity of an aggregate: a record around a UUID, so that a link's id cannot be passed for a partner's. */
public interface Id {
    UUID value();
}
