package org.partnercabinet.domain;

import java.util.Locale;
import java.util.regex.Pattern;

/** A colour as {@code #rrggbb}, small letters. */
public record Color(String value) {
    private static final Pattern FORM = Pattern.compile("#[0-9a-f]{6}");

    public static final Color WHITE = new Color("#ffffff");
    public static final Color BLACK = new Color("#000000");

    /** Behind dark pages, and the text of light ones. */
    public static final Color INK = new Color("#14171c");

    public Color {
        value = expected("color", value);
    }

    /** @throws Refusal INVALID {@code color.invalid}, naming this field */
    public static Color read(String field, String text) {
        return new Color(expected(field, text));
    }

    private static String expected(String field, String text) {
        String value = text.strip().toLowerCase(Locale.ROOT);
        if (!FORM.matcher(value).matches()) throw Refusal.invalid(field, "color.invalid", "no colour");
        return value;
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

    /** The nearest to it that is read well on this ground, as WCAG 2.2 asks of text. */
    public Color readableOn(Color ground) {
        return readableOn(ground, 4.5);
    }

    /**
     * The nearest to it with such a contrast to this ground: as much white is mixed in as that takes on a dark one, or
     * black on a light one.
     *
     * @param contrast up to 15, which any colour can have on {@link #WHITE} and on {@link #INK}
     */
    public Color readableOn(Color ground, double contrast) {
        Color end = ground.readableOnIt();
        Color mixed = this;
        for (int share = 5; mixed.contrastWith(ground) < contrast && share <= 100; share += 5)
            mixed = mixedWith(end, share);
        return mixed;
    }

    /** @param percent how much of the other there is in it, 0 to 100 */
    public Color mixedWith(Color other, int percent) {
        return new Color(String.format(
                "#%02x%02x%02x",
                mixed(red(), other.red(), percent),
                mixed(green(), other.green(), percent),
                mixed(blue(), other.blue(), percent)));
    }

    private static int mixed(int own, int other, int percent) {
        return own + (other - own) * percent / 100;
    }

    /** 0 to 255, as the others. */
    public int red() {
        return part(1);
    }

    public int green() {
        return part(3);
    }

    public int blue() {
        return part(5);
    }

    private int part(int at) {
        return Integer.parseInt(value.substring(at, at + 2), 16);
    }

    private double luminance() {
        return 0.2126 * channel(red()) + 0.7152 * channel(green()) + 0.0722 * channel(blue());
    }

    private static double channel(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
