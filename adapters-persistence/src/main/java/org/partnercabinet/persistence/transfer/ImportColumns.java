package org.partnercabinet.persistence.transfer;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.transfer.ColumnMapping;
import org.partnercabinet.domain.transfer.Import;
import org.partnercabinet.domain.transfer.Import.Outcome;
import org.partnercabinet.domain.transfer.ImportId;
import org.partnercabinet.domain.transfer.LeadColumn;
import org.partnercabinet.persistence.Row;

/** An import as columns. */
final class ImportColumns {
    static final RowMapper<Import> IMPORT = Row.mapper(ImportColumns::read);

    /** No cell has control characters in it. */
    private static final String BETWEEN_CELLS = "\u001f";

    private ImportColumns() {}

    static String joined(List<String> cells) {
        return String.join(BETWEEN_CELLS, cells);
    }

    static List<String> cells(String joined) {
        return List.of(joined.split(BETWEEN_CELLS, -1));
    }

    static <S extends SqlStatement<S>> S bind(S statement, Import all) {
        return statement
                .bind("id", all.id())
                .bind("partner", all.partner())
                .bind("fileName", all.sheet().name())
                .bind("charset", all.sheet().charset())
                .bind("separator", all.sheet().separator())
                .bind("headers", joined(all.sheet().headers()))
                .bind("mapping", mapping(all.mapping()))
                .bind("rows", all.sheet().rows())
                .bind("phase", all.phase())
                .bind("line", all.tally().line())
                .bind("created", all.tally().of(Outcome.CREATED))
                .bind("existing", all.tally().of(Outcome.EXISTING))
                .bind("duplicate", all.tally().of(Outcome.DUPLICATE))
                .bind("refused", all.tally().of(Outcome.REFUSED))
                .bind("createdBy", all.began().by())
                .bind("createdAt", all.began().at())
                .bind("finishedAt", all.finishedAt());
    }

    private static String mapping(ColumnMapping mapping) {
        return mapping.at().entrySet().stream()
                .map(column -> column.getKey().word() + "=" + column.getValue())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static ColumnMapping mapping(String text) {
        var at = new EnumMap<LeadColumn, Integer>(LeadColumn.class);
        Arrays.stream(text.split(" ")).filter(pair -> !pair.isEmpty()).forEach(pair -> {
            int equals = pair.indexOf('=');
            var column = LeadColumn.valueOf(pair.substring(0, equals).toUpperCase(Locale.ROOT));
            at.put(column, Integer.valueOf(pair.substring(equals + 1)));
        });
        return new ColumnMapping(at);
    }

    private static Import read(Row row) throws SQLException {
        var sheet = new Import.Sheet(
                row.text("file_name"),
                row.text("charset"),
                row.text("cell_separator"),
                cells(row.text("headers")),
                row.number("row_count"));
        return new Import(
                new ImportId(row.id("id")),
                new PartnerId(row.id("partner")),
                sheet,
                mapping(row.text("mapping")),
                row.constant(Import.Phase.class, "phase"),
                tally(row),
                new Import.Began(new AccountId(row.id("created_by")), row.at("created_at")),
                row.maybeAt("finished_at"));
    }

    private static Import.Tally tally(Row row) throws SQLException {
        var rows = new EnumMap<Outcome, Integer>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            int count = row.number(outcome.name().toLowerCase(Locale.ROOT));
            if (count > 0) rows.put(outcome, count);
        }
        return new Import.Tally(row.number("line"), rows);
    }
}
