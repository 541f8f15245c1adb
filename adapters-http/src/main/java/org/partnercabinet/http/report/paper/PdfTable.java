package org.partnercabinet.http.report.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A table that goes over as many pages as it needs, with its heads on each. The first columns are texts, the others numbers. */
final class PdfTable {
    private static final float SIZE = 7.5f;
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

    /** @param shares of the width, one for each column. @param texts how many columns are texts */
    PdfTable(PdfPages pages, List<Float> shares, int texts, List<String> heads) throws IOException {
        this.pages = pages;
        float sum = (float) shares.stream().mapToDouble(Float::doubleValue).sum();
        this.widths = shares.stream().map(share -> share / sum * PdfPages.WIDTH).toList();
        this.texts = texts;
        this.head = cells(pages.bold, heads);
        pages.need(height(head) + 3 * LEADING);
        draw(pages.bold, head, HEAD);
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
        var cells = cells(font, texts);
        if (pages.need(height(cells))) {
            draw(pages.bold, head, HEAD);
            striped = false;
        }
        draw(font, cells, striped ? STRIPE : 1);
        striped = !striped;
    }

    private List<List<String>> cells(PdfFont font, List<String> texts) {
        var cells = new ArrayList<List<String>>();
        for (int column = 0; column < texts.size(); column++)
            cells.add(font.lines(texts.get(column), SIZE, widths.get(column) - 2 * PADDING, MOST_LINES));
        return cells;
    }

    private static float height(List<List<String>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(1) * LEADING + 2 * PADDING;
    }

    private void draw(PdfFont font, List<List<String>> cells, float grey) throws IOException {
        float height = height(cells);
        float top = pages.take(height);
        if (grey < 1) pages.fill(grey, PdfPages.MARGIN, top - height, PdfPages.WIDTH, height);
        float x = PdfPages.MARGIN;
        for (int column = 0; column < cells.size(); column++) {
            float y = top - PADDING - SIZE;
            for (String line : cells.get(column)) {
                if (column < texts) pages.text(font, SIZE, x + PADDING, y, line);
                else pages.right(font, SIZE, x + widths.get(column) - PADDING, y, line);
                y -= LEADING;
            }
            x += widths.get(column);
        }
    }
}
