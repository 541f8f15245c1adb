package org.partnercabinet.http.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.partnercabinet.application.transfer.Imports;
import org.partnercabinet.application.transfer.LeadSheet;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.transfer.ColumnMapping;
import org.partnercabinet.domain.transfer.Import;
import org.partnercabinet.http.web.Formulas;

/** A CSV file of leads, parsed as it is read. Rows without any text in them are passed over. */
final class CsvSheet implements LeadSheet {
    private static final int MOST_CELLS = 100;
    /** Longer than any text we keep, so that what was cut is refused as too long. */
    private static final int LONGEST_CELL = 6000;

    private final String name;
    private final CsvBytes source;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Imports.Line first;
    private final boolean heading;

    /** @throws Refusal INVALID {@code import.unreadable}, {@code import.empty} */
    CsvSheet(String name, byte[] bytes) {
        this.name = name;
        this.source = CsvBytes.of(bytes);
        this.parser = parser(source);
        this.records = parser.iterator();
        this.first = next().orElseThrow(() -> Refusal.invalid("file", "import.empty", "no rows"));
        this.heading = ColumnMapping.isHeading(first.cells());
    }

    private static CSVParser parser(CsvBytes source) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(source.separator())
                .setIgnoreEmptyLines(false)
                .get();
        try {
            return CSVParser.parse(source.reader(), format);
        } catch (IOException notOfMemory) {
            throw new UncheckedIOException(notOfMemory);
        }
    }

    @Override
    public Import.Sheet about() {
        List<String> headers = heading
                ? first.cells()
                : IntStream.rangeClosed(1, first.cells().size())
                        .mapToObj(String::valueOf)
                        .toList();
        return new Import.Sheet(name, source.charset().name(), String.valueOf(source.separator()), headers, 0);
    }

    @Override
    public List<String> first() {
        return first.cells();
    }

    @Override
    public Iterator<Imports.Line> rows() {
        return new Rows(heading ? next() : Optional.of(first));
    }

    private final class Rows implements Iterator<Imports.Line> {
        private Optional<Imports.Line> ahead;

        Rows(Optional<Imports.Line> ahead) {
            this.ahead = ahead;
        }

        @Override
        public boolean hasNext() {
            return ahead.isPresent();
        }

        @Override
        public Imports.Line next() {
            Imports.Line line = ahead.orElseThrow(NoSuchElementException::new);
            ahead = CsvSheet.this.next();
            return line;
        }
    }

    private Optional<Imports.Line> next() {
        while (true) {
            int line = (int) parser.getCurrentLineNumber() + 1 + source.linesSkipped();
            Optional<CSVRecord> record = record(line);
            if (record.isEmpty()) return Optional.empty();
            List<String> cells = cells(record.get());
            if (cells.stream().anyMatch(cell -> !cell.isBlank())) return Optional.of(new Imports.Line(line, cells));
        }
    }

    private Optional<CSVRecord> record(int line) {
        try {
            return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw unreadable(line);
        }
    }

    private static List<String> cells(CSVRecord record) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < Math.min(record.size(), MOST_CELLS); i++) cells.add(cell(record.get(i)));
        return cells;
    }

    private static String cell(String text) {
        String plain = Formulas.restored(text.strip()).replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
        return plain.length() <= LONGEST_CELL ? plain : plain.substring(0, LONGEST_CELL);
    }

    static Refusal unreadable(int line) {
        return Refusal.invalid("file", "import.unreadable", "not proper CSV").with("line", line);
    }
}
