package org.partnercabinet.http.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Sees to it that what a browser posts was posted from a page of ours: by what the browser says of where it comes from,
 * and, for whoever is signed in, by the token that only our pages know. See docs/decisions/0009.
 */
final class SameSite {
    private static final String TOKEN_HEADER = "X-CSRF-Token";

    private SameSite() {}

    /** @throws ProblemException 403 {@code access.forged} */
    static void checkOrigin(Request request) {
        var site = request.header("Sec-Fetch-Site");
        boolean ours = site.isPresent()
                ? site.get().equals("same-origin") || site.get().equals("none")
                : request.header("Origin").map(origin -> ours(origin, request)).orElse(true);
        if (!ours) {
            throw WebProblem.ACCESS_FORGED.thrown();
        }
    }

    private static boolean ours(String origin, Request request) {
        var host = request.header("Host").orElse("");
        return origin.equalsIgnoreCase("http://" + host) || origin.equalsIgnoreCase("https://" + host);
    }

    /** @throws ProblemException 403 {@code access.forged} */
    static void checkToken(Request request, Form form, String expected) {
        var given = request.header(TOKEN_HEADER).orElseGet(() -> form.value(Form.TOKEN));
        if (expected.isEmpty() || !MessageDigest.isEqual(bytes(given), bytes(expected))) {
            throw WebProblem.ACCESS_FORGED.thrown();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
