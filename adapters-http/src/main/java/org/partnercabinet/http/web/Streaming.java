package org.partnercabinet.http.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A good answer that is written while it is made. It breaks off visibly when that fails. */
public record Streaming(String contentType, List<Header> headers, Body body) {
    /** Writes all of it, and does not close. */
    @FunctionalInterface
    public interface Body {
        void write(OutputStream out) throws IOException;
    }

    public Streaming {
        headers = List.copyOf(headers);
    }
}
