package org.partnercabinet.http.web;

import java.util.Arrays;
import java.util.Locale;

/** What kinds of answer somebody takes (RFC 9110, 12.5.1), as far as we have kinds to choose from. */
final class Accept {
    private Accept() {}

    /** Whether a page is named and wanted at least as much as JSON; browsers name it, programs rarely do. */
    static boolean prefersHtml(String accept) {
        double html = weight(accept, "text/html");
        return html > 0 && html >= weight(accept, "application/json");
    }

    private static double weight(String accept, String type) {
        return Arrays.stream(accept.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .filter(range -> range.split(";", 2)[0].strip().equals(type))
                .mapToDouble(Accept::quality)
                .max()
                .orElse(0);
    }

    private static double quality(String range) {
        for (String parameter : range.split(";")) {
            String text = parameter.strip();
            if (text.startsWith("q=")) {
                try {
                    return Double.parseDouble(text.substring(2));
                } catch (NumberFormatException nonsense) {
                    return 0;
                }
            }
        }
        return 1;
    }
}
