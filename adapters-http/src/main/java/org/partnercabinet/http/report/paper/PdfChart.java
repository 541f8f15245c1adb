package org.partnercabinet.http.report.paper;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.partnercabinet.http.report.paper.PdfPages.Colour;

/** Numbers in time as bars beside each other, or as lines where there are too many for that. What they are stands in a table too. */
final class PdfChart {
    private static final float HEIGHT = 130;
    private static final float AXIS = 46;
    private static final float SIZE = 7;
    private static final int GRID = 4;
    private static final int MOST_BARS = 14;
    private static final List<Colour> COLOURS = List.of(
            new Colour(0.13f, 0.42f, 0.77f),
            new Colour(0.85f, 0.45f, 0.10f),
            new Colour(0.18f, 0.55f, 0.34f),
            new Colour(0.55f, 0.27f, 0.68f));

    private final PdfPages pages;
    private final List<String> steps;
    private final List<Series> series;
    private final double most;
    private float left;
    private float bottom;
    private float width;

    /** @param values one for each step */
    record Series(String name, List<BigDecimal> values) {}

    private PdfChart(PdfPages pages, List<String> steps, List<Series> series) {
        this.pages = pages;
        this.steps = steps;
        this.series = series;
        this.most = series.stream()
                .flatMap(one -> one.values().stream())
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
    }

    /** Nothing is drawn where there is nothing to see. @param series four at most */
    static void draw(PdfPages pages, String title, List<String> steps, List<Series> series) throws IOException {
        var chart = new PdfChart(pages, steps, series);
        if (chart.most <= 0 || steps.size() < 2) return;
        pages.need(HEIGHT + 60);
        pages.paragraph(pages.bold, 10, title);
        chart.draw();
    }

    private void draw() throws IOException {
        legend();
        float top = pages.take(HEIGHT + 24) - 4;
        left = PdfPages.MARGIN + AXIS;
        bottom = top - HEIGHT;
        width = PdfPages.WIDTH - AXIS;
        grid();
        labels();
        for (int one = 0; one < series.size(); one++) {
            if (steps.size() <= MOST_BARS) bars(one);
            else line(one);
        }
    }

    private void legend() throws IOException {
        float y = pages.take(SIZE * 1.8f) - SIZE;
        float x = PdfPages.MARGIN + AXIS;
        for (int one = 0; one < series.size(); one++) {
            String name = pages.regular
                    .lines(series.get(one).name(), SIZE, PdfPages.WIDTH / series.size() - 30, 1)
                    .get(0);
            pages.fill(COLOURS.get(one), x, y, SIZE, SIZE);
            pages.text(pages.regular, SIZE, x + SIZE + 3, y, name);
            x += SIZE + 18 + pages.regular.width(name, SIZE);
        }
    }

    private void grid() throws IOException {
        for (int step = 0; step <= GRID; step++) {
            float y = bottom + HEIGHT * step / GRID;
            pages.line(Colour.LINE, 0.5f, new float[] {left, y}, new float[] {left + width, y});
            pages.right(pages.regular, SIZE, left - 4, y - 2, tick(scale() * step / GRID));
        }
    }

    private double scale() {
        return nice(most);
    }

    /** The next number with one digit that matters and of which quarters are short. */
    private static double nice(double number) {
        double power = Math.pow(10, Math.floor(Math.log10(number)));
        for (double digit : new double[] {1, 2, 4, 6, 8, 10}) if (digit * power >= number) return digit * power;
        return 10 * power;
    }

    private static String tick(double value) {
        if (value >= 1_000_000)
            return BigDecimal.valueOf(value / 1_000_000).stripTrailingZeros().toPlainString() + "M";
        if (value >= 10_000)
            return BigDecimal.valueOf(value / 1000).stripTrailingZeros().toPlainString() + "k";
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private void labels() throws IOException {
        int every = Math.max(1, (int) Math.ceil(steps.size() / 8.0));
        for (int step = 0; step < steps.size(); step += every) {
            float room = width / steps.size() * every - 4;
            String label = pages.regular.lines(steps.get(step), SIZE, room, 1).get(0);
            pages.text(pages.regular, SIZE, left + width * step / steps.size(), bottom - SIZE - 4, label);
        }
    }

    private float height(BigDecimal value) {
        return (float) (HEIGHT * Math.max(0, value.doubleValue()) / scale());
    }

    private void bars(int one) throws IOException {
        float room = width / steps.size();
        float bar = room * 0.8f / series.size();
        List<BigDecimal> values = series.get(one).values();
        for (int step = 0; step < values.size(); step++) {
            float x = left + room * step + room * 0.1f + bar * one;
            pages.fill(COLOURS.get(one), x, bottom, bar * 0.9f, height(values.get(step)));
        }
    }

    private void line(int one) throws IOException {
        var points = new ArrayList<float[]>();
        List<BigDecimal> values = series.get(one).values();
        for (int step = 0; step < values.size(); step++) {
            float x = left + width * (step + 0.5f) / steps.size();
            points.add(new float[] {x, bottom + height(values.get(step))});
        }
        pages.line(COLOURS.get(one), 1.4f, points.toArray(float[][]::new));
    }
}
