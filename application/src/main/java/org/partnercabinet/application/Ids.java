package org.partnercabinet.application;

import java.util.UUID;

/** Fresh identities. They are unique in the whole installation and grow with time, so that indexes stay compact. */
public interface Ids {
    UUID next();
}
