package org.partnercabinet.http.web;

/**
 * How the server listens.
 *
 * @param host empty: on every address of the machine
 * @param port 0: any free one
 * @param https whether people reach us by https, by a proxy in front
 * @param virtualThreads needs Java 21 or newer
 */
public record HttpSettings(String host, int port, boolean https, Proxies proxies, boolean virtualThreads) {

    /** On this machine only, on any free port. */
    public static HttpSettings local() {
        return new HttpSettings("127.0.0.1", 0, false, Proxies.none(), false);
    }
}
