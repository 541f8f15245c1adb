package org.partnercabinet.http.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses of our own that somebody else may have written: where to go on after signing in. */
public final class LocalPath {
    private static final int LONGEST = 1000;
    /** Begins with one slash; a second one, or a backslash that browsers take for one, would name another host. */
    private static final Pattern FORM = Pattern.compile("/(?![/\\\\])[!-~&&[^\\\\<>\"]]*");

    private LocalPath() {}

    /** Empty for what leads away, or is no path. */
    public static Optional<String> of(String text) {
        return Optional.of(text)
                .filter(path -> path.length() <= LONGEST && FORM.matcher(path).matches());
    }

    /** The path of a whole address, if it is on this host. */
    static Optional<String> onHost(String address, String host) {
        try {
            var uri = URI.create(address);
            if (!host.equalsIgnoreCase(uri.getRawAuthority())) {
                return Optional.empty();
            }
            var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return of(uri.getRawPath() + query);
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    /** For putting it into a query. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
