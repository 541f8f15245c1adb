package org.partnercabinet.domain.landing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Structured text as people type it: {@code ## heading}, {@code - item}, {@code **bold**}, {@code [words](address)}, an
 * empty line between paragraphs. Nothing else has a meaning; what looks like HTML is text.
 */
public final class RichText {
    private static final Pattern MARK =
            Pattern.compile("\\*\\*([^*\\n]{1,500})\\*\\*|\\[([^\\[\\]\\n]{1,300})]\\(([^()\\s]{1,2000})\\)");

    private RichText() {}

    /** A heading, a paragraph or a list. */
    public sealed interface Piece {}

    public record Heading(List<Span> spans) implements Piece {}

    /** @param lines broken where the writer broke them */
    public record Paragraph(List<List<Span>> lines) implements Piece {}

    public record Bullets(List<List<Span>> items) implements Piece {}

    /** @param address empty for what is no link */
    public record Span(String text, boolean strong, Optional<String> address) {}

    public static List<Piece> pieces(String text) {
        var pieces = new ArrayList<Piece>();
        var lines = new ArrayList<List<Span>>();
        var items = new ArrayList<List<Span>>();
        for (String line : (text + "\n").split("\n", -1)) {
            String plain = line.strip();
            boolean item = plain.startsWith("- ");
            boolean heading = plain.startsWith("## ");
            if (!item) end(items, () -> pieces.add(new Bullets(List.copyOf(items))));
            if (item || heading || plain.isEmpty()) end(lines, () -> pieces.add(new Paragraph(List.copyOf(lines))));
            if (item) items.add(spans(plain.substring(2)));
            else if (heading) pieces.add(new Heading(spans(plain.substring(3))));
            else if (!plain.isEmpty()) lines.add(spans(plain));
        }
        return List.copyOf(pieces);
    }

    private static void end(List<List<Span>> open, Runnable close) {
        if (open.isEmpty()) return;
        close.run();
        open.clear();
    }

    private static List<Span> spans(String line) {
        var spans = new ArrayList<Span>();
        var mark = MARK.matcher(line);
        int done = 0;
        while (mark.find()) {
            Optional<Span> span = span(mark);
            if (span.isEmpty()) continue;
            if (mark.start() > done) spans.add(plain(line.substring(done, mark.start())));
            spans.add(span.get());
            done = mark.end();
        }
        if (done < line.length()) spans.add(plain(line.substring(done)));
        return List.copyOf(spans);
    }

    private static Optional<Span> span(java.util.regex.Matcher mark) {
        if (mark.group(1) != null) return Optional.of(new Span(mark.group(1), true, Optional.empty()));
        return Address.read(mark.group(3)).map(address -> new Span(mark.group(2), false, Optional.of(address)));
    }

    private static Span plain(String text) {
        return new Span(text, false, Optional.empty());
    }

    /** Whether a link leads to what is no address; such a one is shown as it was typed. */
    static boolean brokenLinks(String text) {
        var mark = MARK.matcher(text);
        while (mark.find()) {
            if (mark.group(3) != null && Address.read(mark.group(3)).isEmpty()) return true;
        }
        return false;
    }
}
