package org.partnercabinet.domain.landing;

import org.partnercabinet.domain.Color;

/** How a page looks. */
public record Theme(Color primary, Font font, Corners corners, Mode mode) {
    public static final Theme PLAIN = new Theme(new Color("#1f5fbf"), Font.SYSTEM, Corners.SOFT, Mode.AUTO);

    /** Those that every device has: nothing is loaded for them. */
    public enum Font {
        SYSTEM,
        SERIF,
        ROUNDED
    }

    public enum Corners {
        SHARP,
        SOFT,
        ROUND
    }

    /** AUTO is as the visitor's device is. */
    public enum Mode {
        LIGHT,
        DARK,
        AUTO
    }

    /**
     * Of the main colour with the page behind it. A page that is dark only on some devices has the colour made lighter there,
     * see {@link Color#readableOn}; what was chosen is measured on the light one.
     */
    public double contrast() {
        return primary.contrastWith(mode == Mode.DARK ? Color.INK : Color.WHITE);
    }
}
