package org.partnercabinet.http.web;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** Names for requests, to find them in the log. Not secret, so they need not be unguessable. */
final class RequestIds {
    private RequestIds() {}

    static String fresh() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
