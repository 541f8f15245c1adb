package org.partnercabinet.bitrix24.practice;

import java.util.Locale;
import java.util.Set;
import org.partnercabinet.bitrix24.practice.wire.Request;

/** Keeps other sites, open in the same browser, from acting on the portal. */
final class SameOrigin {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private SameOrigin() {}

    /**
     * Reading is open under a local name. Acting needs an {@code Origin} and a {@code Sec-Fetch-Site} of our own, or
     * neither of them, as from curl. A name with dots is refused, because it may have been pointed here from outside.
     */
    static boolean allows(Request request) {
        String host = request.header("host").toLowerCase(Locale.ROOT);
        if (!local(host)) {
            return false;
        }
        if (READING.contains(request.method())) {
            return true;
        }
        String site = request.header("sec-fetch-site");
        String origin = request.header("origin").toLowerCase(Locale.ROOT);
        return (site.isEmpty() || site.equals("same-origin") || site.equals("none"))
                && (origin.isEmpty() || origin.equals("http://" + host) || origin.equals("https://" + host));
    }

    private static boolean local(String host) {
        String name = host.replaceFirst(":\\d+$", "");
        return name.startsWith("[")
                || name.matches("\\d+\\.\\d+\\.\\d+\\.\\d+")
                || name.endsWith(".localhost")
                || !name.contains(".") && !name.isEmpty();
    }
}
