package org.partnercabinet.http.web;

import java.util.Optional;

/** Reads percent-encoding where it is not a whole form, such as in a cookie. */
public final class UrlDecoding {
    private UrlDecoding() {}

    /** Empty if it is not proper percent-encoding of proper UTF-8. */
    public static Optional<String> decode(String text) {
        return UrlEncoded.decode(text);
    }
}
