package org.partnercabinet.http.report.paper;

/** Texts of people as files can hold them. */
final class Cleaned {
    private static final int LONGEST = 32_000;

    private Cleaned() {}

    /**
     * Without control characters and halves of letters, which XML and PDF cannot hold, and not longer than a cell of a
     * spreadsheet may be.
     */
    static String text(String text) {
        var clean = new StringBuilder(Math.min(text.length(), LONGEST));
        text.codePoints().limit(LONGEST).forEach(letter -> {
            boolean bad = letter < ' ' && letter != '\n'
                    || letter == 0x7f
                    || letter >= 0xd800 && letter <= 0xdfff
                    || (letter & 0xfffe) == 0xfffe;
            clean.appendCodePoint(bad ? ' ' : letter);
        });
        int end = Math.min(clean.length(), LONGEST);
        if (end < clean.length() && Character.isLowSurrogate(clean.charAt(end))) end--;
        return clean.substring(0, end);
    }
}
