package org.partnercabinet.http.distribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.partnercabinet.domain.Refusal;

/** What a program says of a lead, brought into its places; what does not fit there becomes lines of the message. */
final class AppealWords {
    private static final int LONGEST_MESSAGE = 10_000;
    private static final int LONGEST_NAME = 200;

    /** Of each line that is added: together they have room beside the longest message. */
    private static final int LONGEST_LINE = 300;

    private static final String CUT = "…";

    private final List<String> more = new ArrayList<>();

    /** One line, as far as there is room; all of it is said in the message then. */
    String name(String field, String said) {
        var line = line(said);
        if (length(line) <= LONGEST_NAME) return line;
        add(field, line);
        return cut(line, LONGEST_NAME);
    }

    /** @param reading refuses what it cannot read */
    <T> Optional<T> contact(String field, Optional<String> said, Function<String, T> reading) {
        var line = said.map(AppealWords::line);
        try {
            return line.map(reading);
        } catch (Refusal nobodyCanReadIt) {
            line.ifPresent(text -> add(field, text));
            return Optional.empty();
        }
    }

    /** What was said, and after that whatever found no place of its own. */
    String message(String said) {
        var lines = String.join("\n", more);
        var kept = cut(said, LONGEST_MESSAGE);
        if (lines.isEmpty()) return kept;
        return kept.isEmpty() ? lines : kept + "\n\n" + lines;
    }

    private void add(String field, String text) {
        more.add(field + ": " + cut(text, LONGEST_LINE));
    }

    private static String line(String said) {
        return said.replaceAll("\\s+", " ");
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String cut(String text, int most) {
        return length(text) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most - 1)) + CUT;
    }
}
