package org.partnercabinet.persistence.link;

import org.partnercabinet.domain.link.ClickCounts;
import org.partnercabinet.domain.link.Dimension;
import org.partnercabinet.domain.link.Tally;

/**
 * Counts by dimension and value as one text: a record for each value, of the dimension's sign, the value and three
 * numbers. One row of a day instead of dozens is what lets them be kept with each click.
 */
public final class DayText {
    private static final char FIELD = '\u001f';
    private static final char RECORD = '\u001e';

    /** Columns hold a million. */
    private static final int LONGEST = 900_000;

    private DayText() {}

    /** Whatever does not fit is summed up, the smallest first. */
    static String of(Tally tally) {
        String text = written(tally);
        for (int most = 4000; text.length() > LONGEST; most /= 2) {
            tally.keepTop(most);
            text = written(tally);
        }
        return text;
    }

    private static String written(Tally tally) {
        var text = new StringBuilder(512);
        tally.forEach((dimension, values) -> values.forEach((value, counts) -> text.append(dimension.sign())
                .append(clean(value))
                .append(FIELD)
                .append(counts.clicks())
                .append(FIELD)
                .append(counts.unique())
                .append(FIELD)
                .append(counts.bots())
                .append(RECORD)));
        return text.toString();
    }

    private static String clean(String value) {
        boolean clean = value.indexOf(FIELD) < 0 && value.indexOf(RECORD) < 0 && value.indexOf(0) < 0;
        return clean ? value : value.replace(FIELD, '?').replace(RECORD, '?').replace('\u0000', '?');
    }

    /** Adds what is written to the tally's slices, not to its total. */
    public static void read(String text, Tally into) {
        for (int at = 0; at < text.length(); ) at = record(text, at, Dimension.signed(text.charAt(at)), into);
    }

    /** Only those of one dimension: for whoever reads a year of them. */
    public static void read(String text, Dimension wanted, Tally into) {
        for (int at = 0; at < text.length(); ) {
            boolean is = text.charAt(at) == wanted.sign();
            at = is ? record(text, at, wanted, into) : text.indexOf(RECORD, at) + 1;
        }
    }

    /** @return where the next begins */
    private static int record(String text, int at, Dimension dimension, Tally into) {
        int value = text.indexOf(FIELD, at);
        int clicks = text.indexOf(FIELD, value + 1);
        int unique = text.indexOf(FIELD, clicks + 1);
        int bots = text.indexOf(RECORD, unique + 1);
        var counts =
                new ClickCounts(number(text, value, clicks), number(text, clicks, unique), number(text, unique, bots));
        into.slice(dimension, text.substring(at + 1, value), counts);
        return bots + 1;
    }

    private static long number(String text, int before, int end) {
        return Long.parseLong(text, before + 1, end, 10);
    }
}
