package org.partnercabinet.http.web;

/**
 * Spreadsheets take a cell that begins in a certain way for a formula and run it. Such a cell gets an apostrophe before
 * it, and loses it again when it comes back; a cell that begins with an apostrophe gets another one, so that nothing is
 * lost on the way.
 */
public final class Formulas {
    private static final String DANGEROUS = "=+-@\t\r'";

    private Formulas() {}

    public static String neutral(String cell) {
        return !cell.isEmpty() && DANGEROUS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    public static String restored(String cell) {
        boolean marked = cell.length() > 1 && cell.charAt(0) == '\'' && DANGEROUS.indexOf(cell.charAt(1)) >= 0;
        return marked ? cell.substring(1) : cell;
    }
}
