package org.partnercabinet.domain.transfer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.partnercabinet.domain.Refusal;

/**
 * Which column of a file holds what.
 *
 * @param at columns by what they hold, counted from 0
 */
public record ColumnMapping(Map<LeadColumn, Integer> at) {
    private static final Pattern PHONE = Pattern.compile("'?\\+?[\\d\\s()\\-]{7,25}");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,3}");

    public ColumnMapping {
        at = Map.copyOf(at);
    }

    /** By what the headers say; of two that say the same, the first. */
    public static ColumnMapping guess(List<String> headers) {
        var found = new EnumMap<LeadColumn, Integer>(LeadColumn.class);
        for (int i = 0; i < headers.size(); i++) {
            int column = i;
            LeadColumn.headed(headers.get(i)).ifPresent(what -> found.putIfAbsent(what, column));
        }
        return new ColumnMapping(found);
    }

    /** Whether a file's first row names the columns: a row that has a phone or an e-mail in it does not. */
    public static boolean isHeading(List<String> row) {
        return !guess(row).at.isEmpty() || row.stream().noneMatch(cell -> isPhone(cell) || isEmail(cell));
    }

    /** For files without headers, by what the first row holds. */
    public static ColumnMapping byContent(List<String> row) {
        var found = new EnumMap<LeadColumn, Integer>(LeadColumn.class);
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i).strip();
            if (isEmail(cell)) found.putIfAbsent(LeadColumn.EMAIL, i);
            else if (isPhone(cell)) found.putIfAbsent(LeadColumn.PHONE, i);
            else if (!cell.isEmpty()) found.putIfAbsent(LeadColumn.NAME, i);
        }
        return new ColumnMapping(found);
    }

    /**
     * As somebody wants it.
     *
     * @param wanted a header, or a column's number from 1, by what the column holds
     * @throws Refusal INVALID {@code import.column-unknown}
     */
    public static ColumnMapping of(Map<LeadColumn, String> wanted, List<String> headers) {
        var found = new EnumMap<LeadColumn, Integer>(LeadColumn.class);
        wanted.forEach((what, header) -> found.put(what, column(what, header, headers)));
        return new ColumnMapping(found);
    }

    private static int column(LeadColumn what, String header, List<String> headers) {
        for (int i = 0; i < headers.size(); i++) {
            if (LeadColumn.plain(headers.get(i)).equals(LeadColumn.plain(header))) return i;
        }
        if (NUMBER.matcher(header).matches() && Integer.parseInt(header) <= headers.size()) {
            return Integer.parseInt(header) - 1;
        }
        throw Refusal.invalid(what.word(), "import.column-unknown", "no such column");
    }

    /** @throws Refusal RULE {@code import.mapping-incomplete}: a name, and a phone or an e-mail, are needed */
    public void expectUsable() {
        boolean contact = at.containsKey(LeadColumn.PHONE) || at.containsKey(LeadColumn.EMAIL);
        if (!at.containsKey(LeadColumn.NAME) || !contact) {
            throw Refusal.rule("import.mapping-incomplete", "name, and phone or e-mail, must be mapped");
        }
    }

    /** What a row has there; empty when the column is not mapped or the row is too short. */
    public Optional<String> cell(LeadColumn what, List<String> row) {
        return Optional.ofNullable(at.get(what))
                .filter(column -> column < row.size())
                .map(column -> row.get(column).strip())
                .filter(cell -> !cell.isEmpty());
    }

    /** Headers by what their columns hold, in the order of {@link LeadColumn}. */
    public Map<String, String> shown(List<String> headers) {
        var shown = new TreeMap<String, String>();
        at.forEach((what, column) -> shown.put(what.word(), headers.get(column)));
        return shown;
    }

    private static boolean isPhone(String cell) {
        return PHONE.matcher(cell.strip()).matches()
                && cell.chars().filter(Character::isDigit).count() >= 7;
    }

    private static boolean isEmail(String cell) {
        return cell.indexOf('@') > 0;
    }
}
