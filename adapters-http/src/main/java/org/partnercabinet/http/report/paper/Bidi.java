package org.partnercabinet.http.report.paper;

/** Lines in the order in which they are seen: PDF draws letters one after another from the left. */
final class Bidi {
    private Bidi() {}

    static String seen(String line) {
        if (!java.text.Bidi.requiresBidi(line.toCharArray(), 0, line.length())) return line;
        var bidi = new java.text.Bidi(line, java.text.Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        int runs = bidi.getRunCount();
        var levels = new byte[runs];
        var pieces = new String[runs];
        for (int run = 0; run < runs; run++) {
            levels[run] = (byte) bidi.getRunLevel(run);
            String piece = line.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            pieces[run] = levels[run] % 2 == 0 ? piece : mirrored(piece);
        }
        java.text.Bidi.reorderVisually(levels, 0, pieces, 0, runs);
        return String.join("", pieces);
    }

    private static String mirrored(String piece) {
        var back = new StringBuilder(piece).reverse();
        for (int i = 0; i < back.length(); i++) {
            back.setCharAt(
                    i,
                    switch (back.charAt(i)) {
                        case '(' -> ')';
                        case ')' -> '(';
                        case '[' -> ']';
                        case ']' -> '[';
                        case '{' -> '}';
                        case '}' -> '{';
                        case '<' -> '>';
                        case '>' -> '<';
                        case '«' -> '»';
                        case '»' -> '«';
                        default -> back.charAt(i);
                    });
        }
        return back.toString();
    }
}
