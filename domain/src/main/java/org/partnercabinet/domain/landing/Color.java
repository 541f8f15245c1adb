package org.partnercabinet.domain.landing;

import java.util.Locale;
import java.util.regex.Pattern;
import org.partnercabinet.domain.Refusal;

/** A colour as {@code #rrggbb}, small letters. */
public record Color(String value) {
    private static final Pattern FORM = Pattern.compile("#[0-9a-f]{6}");

    public static final Color WHITE = new Color("#ffffff");
    public static final Color BLACK = new Color("#000000");

    /** Behind dark pages, and the text of light ones. */
    public static final Color INK = new Color("#14171c");

    public Color {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!FORM.matcher(value).matches()) throw Refusal.invalid("primary", "landing.color-invalid", "no colour");
    }

    /** Between 1 and 21, as WCAG 2.2 defines it: a ratio of light, by powers, which is why it is no exact number. */
    public double contrastWith(Color other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    /** White or black, whichever is read better on this colour. One of them is always at 4.5 or above. */
    public Color readableOnIt() {
        return contrastWith(WHITE) >= contrastWith(BLACK) ? WHITE : BLACK;
    }

    /** The nearest to it that is read well on a dark ground: as much white is mixed in as that takes. */
    public Color readableOn(Color ground) {
        Color mixed = this;
        for (int share = 5; mixed.contrastWith(ground) < 4.5 && share <= 100; share += 5) mixed = withWhite(share);
        return mixed;
    }

    private Color withWhite(int percent) {
        var mixed = new StringBuilder("#");
        for (int at = 1; at < 7; at += 2) {
            int own = Integer.parseInt(value.substring(at, at + 2), 16);
            mixed.append(String.format("%02x", own + (255 - own) * percent / 100));
        }
        return new Color(mixed.toString());
    }

    private double luminance() {
        return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
    }

    private double channel(int at) {
        double share = Integer.parseInt(value.substring(at, at + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
