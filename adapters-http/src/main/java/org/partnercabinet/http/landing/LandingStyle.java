package org.partnercabinet.http.landing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.partnercabinet.domain.Color;
import org.partnercabinet.domain.landing.Address;
import org.partnercabinet.domain.landing.Block;
import org.partnercabinet.domain.landing.Content;
import org.partnercabinet.domain.landing.Theme;

/** A page's own colours and shapes, in a style element that its policy knows by hash, and that policy. */
public record LandingStyle(String css) {
    private static final Map<Theme.Font, String> FONTS = Map.of(
            Theme.Font.SYSTEM, "system-ui,-apple-system,\"Segoe UI\",Roboto,sans-serif",
            Theme.Font.SERIF, "Georgia,\"Times New Roman\",serif",
            Theme.Font.ROUNDED, "ui-rounded,\"Arial Rounded MT Bold\",Nunito,system-ui,sans-serif");
    private static final Map<Theme.Corners, String> CORNERS =
            Map.of(Theme.Corners.SHARP, "0", Theme.Corners.SOFT, "8px", Theme.Corners.ROUND, "20px");
    private static final String DARK =
            "--bg:#14171c;--soft:#1e232b;--ink:#eef1f5;--quiet:#aab4c0;--line:#3a424e;--wrong:#ff8a80;";

    public static LandingStyle of(Theme theme) {
        var colors = colors(theme.primary());
        var dark = DARK + colors(theme.primary().readableOn(Color.INK));
        var root = "font-family:" + FONTS.get(theme.font()) + ";--r:" + CORNERS.get(theme.corners()) + ";";
        return new LandingStyle(
                switch (theme.mode()) {
                    case LIGHT -> ":root{color-scheme:light;" + root + colors + "}";
                    case DARK -> ":root{color-scheme:dark;" + root + dark + "}";
                    case AUTO ->
                        ":root{color-scheme:light dark;" + root + colors + "}@media(prefers-color-scheme:dark){:root{"
                                + dark + "}}";
                });
    }

    /** Links are written in the colour only where that can be read. */
    private static String colors(Color primary) {
        return "--p:" + primary.value() + ";--on:" + primary.readableOnIt().value() + ";";
    }

    public String tag() {
        return "<style>" + css + "</style>";
    }

    /** @param frames who may frame the page, as {@code frame-ancestors} says it */
    public String policy(Content content, String frames) {
        // A browser judges also where a form's answer leads to.
        var leadsTo = content.form()
                .map(form -> form.text("redirect"))
                .filter(Address::maySendTo)
                .map(LandingStyle::origin)
                .orElse("");
        return "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-" + hash() + "'; img-src 'self' data:; "
                + "frame-src https://www.youtube-nocookie.com https://vk.com https://rutube.ru; base-uri 'none'; "
                + "form-action 'self'" + leadsTo + "; frame-ancestors " + frames;
    }

    private static String origin(String address) {
        return " " + address.replaceFirst("^(https://[^/?#]+).*$", "$1");
    }

    private String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    static boolean isFirst(Content content, Block block) {
        return content.blocks().stream()
                .filter(other -> other.kind() == block.kind())
                .findFirst()
                .filter(first -> first == block)
                .isPresent();
    }
}
