package org.partnercabinet.domain.landing;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.partnercabinet.domain.Refusal;

/** The last part of a page's address: 3 to 60 small Latin letters, digits and single hyphens, and no word of our own. */
public record Slug(String value) {
    /** So long a former address leads to the present one. */
    public static final Duration REDIRECTS = Duration.ofDays(90);

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Set<String> RESERVED = Set.of(
            "admin",
            "api",
            "app",
            "assets",
            "auth",
            "cabinet",
            "crm",
            "desk",
            "docs",
            "embed",
            "events",
            "form",
            "forms",
            "health",
            "help",
            "landing",
            "landings",
            "login",
            "logout",
            "media",
            "metrics",
            "new",
            "page",
            "partner",
            "partners",
            "preview",
            "privacy",
            "public",
            "register",
            "robots",
            "sitemap",
            "static",
            "status",
            "support",
            "system",
            "test",
            "thanks",
            "webhook",
            "webhooks",
            "well-known",
            "www");

    public Slug {
        if (value.length() < 3 || value.length() > 60 || !FORM.matcher(value).matches()) {
            throw Refusal.invalid("slug", "landing.slug-invalid", "not a slug");
        }
        if (RESERVED.contains(value)) throw Refusal.invalid("slug", "landing.slug-reserved", "a word of our own");
    }

    /** What somebody asked for, if it can be one at all. */
    public static Optional<Slug> read(String text) {
        try {
            return Optional.of(new Slug(text));
        } catch (Refusal none) {
            return Optional.empty();
        }
    }
}
