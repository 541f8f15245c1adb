package org.partnercabinet.http.web;

import java.util.Optional;

/**
 * Who looks at a page, as far as the page depends on it.
 *
 * @param here path and query of the page, to come back to
 * @param formToken what forms must carry; empty for whoever is not signed in
 * @param flash to be shown once
 */
public record Viewer(
        Language language,
        Theme theme,
        Optional<Visitor> visitor,
        String here,
        String formToken,
        Optional<Flash> flash) {

    /** Somebody of whom nothing is known but the language. */
    public static Viewer anonymous(Language language) {
        return new Viewer(language, Theme.AUTO, Optional.empty(), "/", "", Optional.empty());
    }

    public Viewer in(Language other) {
        return new Viewer(other, theme, visitor, here, formToken, flash);
    }

    /** Without the query. */
    public String path() {
        return here.split("\\?", 2)[0];
    }
}
