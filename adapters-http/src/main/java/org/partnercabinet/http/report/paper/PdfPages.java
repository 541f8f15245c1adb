package org.partnercabinet.http.report.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Pages of A4 that are filled from the top, one after another. Heights and widths are in points. */
final class PdfPages implements AutoCloseable {
    static final float MARGIN = 40;
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float TOP = PDRectangle.A4.getHeight() - MARGIN;
    private static final float BOTTOM = MARGIN + 16;
    private static final float FOOTER = 8;

    final PdfFont regular;
    final PdfFont bold;
    private final PDDocument document = new PDDocument();
    private PDPageContentStream content;
    private float y = TOP;

    PdfPages(String title, String language) throws IOException {
        regular = PdfFont.regular(document);
        bold = PdfFont.bold(document);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setProducer("Partner Cabinet");
        document.getDocumentCatalog().setLanguage(language);
        content = begin();
    }

    private PDPageContentStream begin() throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        return new PDPageContentStream(document, page, AppendMode.OVERWRITE, true);
    }

    /** Goes on on a new page unless there is so much room. @return whether it did */
    boolean need(float height) throws IOException {
        if (y - height >= BOTTOM) return false;
        content.close();
        content = begin();
        y = TOP;
        return true;
    }

    /** From here down; the next thing comes below. @return the top of it */
    float take(float height) {
        float top = y;
        y -= height;
        return top;
    }

    void paragraph(PdfFont font, float size, String text) throws IOException {
        for (String line : font.lines(text, size, WIDTH, 4)) {
            need(size * 1.4f);
            text(font, size, MARGIN, take(size * 1.4f) - size, line);
        }
    }

    /** @param y of the line the letters stand on */
    void text(PdfFont font, float size, float x, float y, String line) throws IOException {
        write(content, font, size, x, y, line);
    }

    private static void write(PDPageContentStream content, PdfFont font, float size, float x, float y, String line)
            throws IOException {
        content.beginText();
        content.setFont(font.font(), size);
        content.newLineAtOffset(x, y);
        content.showText(Bidi.seen(line));
        content.endText();
    }

    void right(PdfFont font, float size, float x, float y, String line) throws IOException {
        text(font, size, x - font.width(line, size), y, line);
    }

    void fill(float grey, float x, float y, float width, float height) throws IOException {
        content.setNonStrokingColor(grey);
        rectangle(x, y, width, height);
    }

    void fill(Colour colour, float x, float y, float width, float height) throws IOException {
        content.setNonStrokingColor(colour.red(), colour.green(), colour.blue());
        rectangle(x, y, width, height);
    }

    private void rectangle(float x, float y, float width, float height) throws IOException {
        content.addRect(x, y, width, height);
        content.fill();
        content.setNonStrokingColor(0f);
    }

    /** Through all points. */
    void line(Colour colour, float width, float[]... points) throws IOException {
        content.setStrokingColor(colour.red(), colour.green(), colour.blue());
        content.setLineWidth(width);
        content.moveTo(points[0][0], points[0][1]);
        for (float[] point : points) content.lineTo(point[0], point[1]);
        content.stroke();
    }

    /** Each from 0 to 1. */
    record Colour(float red, float green, float blue) {
        static final Colour LINE = new Colour(0.8f, 0.82f, 0.85f);
    }

    /** Numbers the pages, writes all of it and is done. */
    void finish(Wording words, String left, OutputStream out) throws IOException {
        content.close();
        int all = document.getNumberOfPages();
        String shown = regular.lines(left, FOOTER, WIDTH - 120, 1).get(0);
        for (int number = 1; number <= all; number++) {
            var page = document.getPage(number - 1);
            try (var footer = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                String of = words.t("report.page", Map.of("page", number, "pages", all));
                write(footer, regular, FOOTER, MARGIN, MARGIN, shown);
                write(footer, regular, FOOTER, MARGIN + WIDTH - regular.width(of, FOOTER), MARGIN, of);
            }
        }
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
