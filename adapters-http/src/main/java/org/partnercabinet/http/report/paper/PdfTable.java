package org.partnercabinet.http.report.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A table that goes over as many pages as it needs, with its heads on each. The first columns are texts, the others numbers. */
final class PdfTable {
    private static final float SIZE = 7.5f;

    /** Small enough for the longest words of heads. */
    private static final float HEAD_SIZE = 6.3f;

    private static final float LEADING = SIZE * 1.35f;
    private static final float PADDING = 3;
    private static final int MOST_LINES = 4;
    private static final float STRIPE = 0.96f;
    private static final float HEAD = 0.9f;

    private final PdfPages pages;
    private final List<Float> widths;
    private final int texts;
    private final List<List<String>> head;
    private boolean striped;
    private float top;

    /** @param shares of the width, one for each column. @param texts how many columns are texts */
    PdfTable(PdfPages pages, List<Float> shares, int texts, List<String> heads) throws IOException {
        this.pages = pages;
        float sum = (float) shares.stream().mapToDouble(Float::doubleValue).sum();
        this.widths = shares.stream().map(share -> share / sum * PdfPages.WIDTH).toList();
        this.texts = texts;
        this.head = cells(pages.bold, HEAD_SIZE, heads);
        pages.need(height(head) + 3 * LEADING);
        head();
    }

    /** Columns as wide as their shares: texts take twice what numbers do. */
    static PdfTable of(PdfPages pages, int texts, List<String> heads) throws IOException {
        var shares = new ArrayList<Float>();
        for (int column = 0; column < heads.size(); column++) shares.add(column < texts ? 2f : 1.15f);
        return new PdfTable(pages, shares, texts, heads);
    }

    void row(List<String> texts) throws IOException {
        row(pages.regular, texts);
    }

    void strong(List<String> texts) throws IOException {
        row(pages.bold, texts);
    }

    private void row(PdfFont font, List<String> texts) throws IOException {
        var cells = cells(font, SIZE, texts);
        if (pages.need(height(cells))) {
            head();
            striped = false;
        }
        shade(cells, striped ? STRIPE : 1);
        draw(font, SIZE, cells);
        striped = !striped;
    }

    private void head() throws IOException {
        shade(head, HEAD);
        draw(pages.bold, HEAD_SIZE, head);
    }

    private List<List<String>> cells(PdfFont font, float size, List<String> texts) {
        var cells = new ArrayList<List<String>>();
        for (int column = 0; column < texts.size(); column++)
            cells.add(font.lines(texts.get(column), size, widths.get(column) - 2 * PADDING, MOST_LINES));
        return cells;
    }

    private static float height(List<List<String>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(1) * LEADING + 2 * PADDING;
    }

    /** Takes the room of a row, from {@link #top} down. */
    private void shade(List<List<String>> cells, float grey) throws IOException {
        float height = height(cells);
        top = pages.take(height);
        if (grey < 1) pages.fill(grey, PdfPages.MARGIN, top - height, PdfPages.WIDTH, height);
    }

    private void draw(PdfFont font, float size, List<List<String>> cells) throws IOException {
        float x = PdfPages.MARGIN;
        for (int column = 0; column < cells.size(); column++) {
            float y = top - PADDING - SIZE;
            for (String line : cells.get(column)) {
                if (column < texts) pages.text(font, size, x + PADDING, y, line);
                else pages.right(font, size, x + widths.get(column) - PADDING, y, line);
                y -= LEADING;
            }
            x += widths.get(column);
        }
    }
}
