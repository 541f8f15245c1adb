package org.partnercabinet.bootstrap.config;

import java.util.List;

/** The environment cannot be right. The message lists every mistake. */
public final class InvalidConfig extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidConfig(List<String> mistakes) {
        super("The configuration has mistakes:\n  - " + String.join("\n  - ", mistakes), null, false, false);
    }
}
