package org.partnercabinet.http.web;

import java.time.Duration;
import java.util.Optional;

/** What browsers keep for us. All of it is for the server alone, and comes along only from our own pages and by links. */
public final class Cookies {
    /** Who is signed in. */
    public static final String SESSION = "pc_session";

    public static final String LANGUAGE = "pc_lang";
    public static final String THEME = "pc_theme";
    static final String FLASH = "pc_flash";

    private Cookies() {}

    static Optional<String> read(String header, String name) {
        for (var pair : header.split(";")) {
            int equals = pair.indexOf('=');
            if (equals > 0 && pair.substring(0, equals).strip().equals(name)) {
                return Optional.of(pair.substring(equals + 1).strip());
            }
        }
        return Optional.empty();
    }

    /** @param secure whether browsers may send it over https only */
    public static Header set(String name, String value, Duration life, boolean secure) {
        return new Header(
                "Set-Cookie",
                name + "=" + value + "; Path=/; HttpOnly; SameSite=Lax; Max-Age=" + life.toSeconds()
                        + (secure ? "; Secure" : ""));
    }

    public static Header forget(String name) {
        return set(name, "", Duration.ZERO, false);
    }
}
