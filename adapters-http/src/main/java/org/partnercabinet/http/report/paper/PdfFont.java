package org.partnercabinet.http.report.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A font of ours in one document: only the letters that are used go with it, and a letter it has not becomes a box. */
final class PdfFont {
    private static final int BOX = 0x25a1;
    private static final String CUT = "…";

    private final PDType0Font font;
    private final TrueTypeFont outlines;
    private final CmapLookup letters;

    private PdfFont(PDType0Font font, TrueTypeFont outlines) throws IOException {
        this.font = font;
        this.outlines = outlines;
        this.letters = outlines.getUnicodeCmapLookup();
    }

    static PdfFont regular(PDDocument document) throws IOException {
        return load(document, "DejaVuSans.ttf");
    }

    static PdfFont bold(PDDocument document) throws IOException {
        return load(document, "DejaVuSans-Bold.ttf");
    }

    private static PdfFont load(PDDocument document, String file) throws IOException {
        try (var bytes = Objects.requireNonNull(
                PdfFont.class.getResourceAsStream("/org/partnercabinet/http/report/paper/" + file), file)) {
            var outlines = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
            outlines.setEnableGsub(false);
            return new PdfFont(PDType0Font.load(document, outlines, true), outlines);
        }
    }

    PDFont font() {
        return font;
    }

    /** One line of what this font can show. */
    String shown(String text) {
        var shown = new StringBuilder(text.length());
        Cleaned.text(text).codePoints().forEach(letter -> {
            if (letter == '\n' || Character.isSpaceChar(letter) && letter != 0xa0) shown.append(' ');
            else if (Character.getType(letter) == Character.FORMAT) return;
            else shown.appendCodePoint(letters.getGlyphId(letter) == 0 ? BOX : letter);
        });
        return shown.toString();
    }

    /** Of a line as {@link #shown} gives it, in points. */
    float width(String line, float size) {
        long units = line.codePoints().mapToLong(this::advance).sum();
        return units * size / unitsPerEm();
    }

    private long advance(int letter) {
        try {
            return outlines.getAdvanceWidth(letters.getGlyphId(letter));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private float unitsPerEm() {
        try {
            return outlines.getUnitsPerEm();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Lines that fit, broken at spaces, or within words where it must be; what is beyond the last is cut off. */
    List<String> lines(String text, float size, float width, int most) {
        var lines = new ArrayList<String>();
        for (String paragraph : Cleaned.text(text).split("\n", -1)) {
            String rest = shown(paragraph).strip();
            while (!rest.isEmpty() || lines.isEmpty()) {
                if (lines.size() == most) return cut(lines, size, width);
                int end = fits(rest, size, width);
                lines.add(rest.substring(0, end).strip());
                rest = rest.substring(end).strip();
            }
        }
        return lines;
    }

    private List<String> cut(List<String> lines, float size, float width) {
        int last = lines.size() - 1;
        String line = lines.get(last);
        while (!line.isEmpty() && width(line + CUT, size) > width)
            line = line.substring(0, line.offsetByCodePoints(line.length(), -1));
        lines.set(last, line + CUT);
        return lines;
    }

    /** Where to break: behind the last space that fits, or behind the last letter; at least one goes. */
    private int fits(String rest, float size, float width) {
        float used = 0;
        int space = -1;
        for (int i = 0; i < rest.length(); ) {
            int letter = rest.codePointAt(i);
            used += advance(letter) * size / unitsPerEm();
            if (used > width && i > 0) return space > 0 ? space : i;
            if (letter == ' ') space = i;
            i += Character.charCount(letter);
        }
        return rest.length();
    }
}
