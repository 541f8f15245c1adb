package org.partnercabinet.domain.crm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a template backwards. Between places where anything may stand there are parts that are known but for the code; they
 * are found one after another, each at its first place, so no text makes it try combinations.
 */
final class TemplateReading {
    private static final int CODE = 8;

    private final List<Part> parts = new ArrayList<>();
    private StringBuilder pattern = new StringBuilder();
    private int length;
    private boolean holdsCode;
    private boolean found;

    private record Part(Pattern pattern, int length, boolean holdsCode) {}

    void literal(String text) {
        pattern.append(Pattern.quote(text));
        length += text.length();
    }

    /** The first one tells; the others may be anything. */
    void code() {
        if (found) {
            anything();
            return;
        }
        found = true;
        holdsCode = true;
        pattern.append("([0-9a-z]{" + CODE + "})");
        length += CODE;
    }

    void anything() {
        parts.add(part());
        pattern = new StringBuilder();
        length = 0;
        holdsCode = false;
    }

    private Part part() {
        return new Part(Pattern.compile(pattern.toString()), length, holdsCode);
    }

    Optional<String> code(String text) {
        var all = new ArrayList<>(parts);
        all.add(part());
        int from = 0;
        Optional<String> code = Optional.empty();
        for (int i = 0; i < all.size(); i++) {
            Part part = all.get(i);
            boolean first = i == 0;
            boolean last = i == all.size() - 1;
            int start = last ? Math.max(from, text.length() - part.length()) : from;
            Matcher here = part.pattern().matcher(text).region(start, text.length());
            if (first && start > 0) return Optional.empty();
            boolean matches = first ? here.lookingAt() : here.find();
            if (!matches || last && here.end() < text.length()) return Optional.empty();
            if (part.holdsCode()) code = Optional.of(here.group(1));
            from = here.end();
        }
        return code;
    }
}
