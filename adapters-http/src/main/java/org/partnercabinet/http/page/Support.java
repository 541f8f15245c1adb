package org.partnercabinet.http.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where partners get help.
 *
 * @param text as the company wrote it
 * @param address that it leads to, for writing, calling or reading; empty for mere words
 */
public record Support(String text, Optional<String> address) {
    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()\u2011-]{5,24}");

    /** @param written one line; empty: nobody helps */
    static Optional<Support> of(String written) {
        return written.isEmpty() ? Optional.empty() : Optional.of(new Support(written, address(written)));
    }

    private static Optional<String> address(String written) {
        if (EMAIL.matcher(written).matches()) {
            return Optional.of("mailto:" + written);
        }
        if (PHONE.matcher(written).matches()) {
            return Optional.of("tel:" + written.replaceAll("[^+0-9]", ""));
        }
        return isWeb(written) ? Optional.of(written) : Optional.empty();
    }

    private static boolean isWeb(String written) {
        try {
            var address = new URI(written);
            return address.getHost() != null
                    && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
        } catch (URISyntaxException words) {
            return false;
        }
    }
}
