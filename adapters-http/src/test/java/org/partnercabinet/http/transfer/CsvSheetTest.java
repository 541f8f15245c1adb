package org.partnercabinet.http.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnercabinet.application.transfer.Imports.Line;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.http.web.Formulas;

class CsvSheetTest {
    private static final Charset RUSSIAN = Charset.forName("windows-1251");

    private static CsvSheet sheet(String text) {
        return new CsvSheet("leads.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Line> rows(CsvSheet sheet) {
        var rows = new ArrayList<Line>();
        sheet.rows().forEachRemaining(rows::add);
        return rows;
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-8 with mark", "windows-1251", "UTF-16LE", "UTF-16BE"})
    void the_charset_is_recognised(String charset) {
        var text = "Имя;Телефон\nИван;+79120000001\n";
        byte[] bytes = switch (charset) {
            case "UTF-8 with mark" -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
            case "UTF-16LE" -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
            case "UTF-16BE" -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE);
            default -> text.getBytes(Charset.forName(charset));
        };
        var sheet = new CsvSheet("", bytes);
        assertThat(charset).startsWith(sheet.about().charset());
        assertThat(sheet.about().headers()).containsExactly("Имя", "Телефон");
        assertThat(rows(sheet)).containsExactly(new Line(2, List.of("Иван", "+79120000001")));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void the_separator_is_recognised_outside_quotes(String separator) {
        var text = "\"Имя, и; ещё, и ещё\"" + separator + "Телефон\nИван" + separator + "1\n";
        var sheet = sheet(text);
        assertThat(sheet.about().separator()).isEqualTo(separator);
        assertThat(rows(sheet)).containsExactly(new Line(2, List.of("Иван", "1")));
    }

    @Test
    void excels_own_word_for_the_separator_counts() {
        var sheet = sheet("sep=;\r\nname;a,b,c,d\r\nИван;1\r\n");
        assertThat(sheet.about().headers()).containsExactly("name", "a,b,c,d");
        assertThat(rows(sheet)).containsExactly(new Line(3, List.of("Иван", "1")));
    }

    @Test
    void lines_are_counted_as_an_editor_counts_them() {
        var sheet = sheet("name,comment\r\nИван,\"две\r\nстроки\"\r\n\r\n,\r\nПётр,\"он \"\"же\"\"\"");
        assertThat(rows(sheet))
                .containsExactly(
                        new Line(2, List.of("Иван", "две\nстроки")), new Line(6, List.of("Пётр", "он \"же\"")));
    }

    @Test
    void a_file_without_headers_has_numbers_for_them() {
        var sheet = sheet("Иван,+79120000001\nПётр,+79120000002");
        assertThat(sheet.about().headers()).containsExactly("1", "2");
        assertThat(rows(sheet)).extracting(Line::number).containsExactly(1, 2);
    }

    @Test
    void what_is_no_csv_is_refused_where_it_stops_to_be() {
        refuses("import.unreadable", () -> rows(sheet("name,phone\na,1\n\"b,2\n")));
        refuses("import.unreadable", () -> rows(sheet("name\n\"a\"b\n")));
        refuses("import.unreadable", () -> sheet("PK\u0003\u0004\0\0"));
        refuses("import.empty", () -> sheet("\n \n"));
    }

    private static void refuses(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void control_characters_and_endless_cells_do_not_come_through() {
        var sheet = sheet("name,phone\na\u0001\u001fb," + "x".repeat(100_000));
        var cells = rows(sheet).get(0).cells();
        assertThat(cells.get(0)).isEqualTo("ab");
        assertThat(cells.get(1)).hasSize(6000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'", "''", "=1+1", "+7912", "-1", "@a", "'=1", "a", "'a", "\tx", "\rx", "''=1"})
    void a_neutral_cell_comes_back_as_it_was(String cell) {
        var neutral = Formulas.neutral(cell);
        assertThat(Formulas.restored(neutral)).isEqualTo(cell);
        assertThat(neutral).doesNotContainPattern("^[=+\\-@\t\r]");
    }

    @Test
    void a_big_file_is_read_without_holding_it() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("Имя;Телефон\n".getBytes(RUSSIAN));
        for (int i = 0; i < 50_000; i++) bytes.writeBytes(("Клиент " + i + ";+7912" + i + "\n").getBytes(RUSSIAN));
        var rows = new CsvSheet("", bytes.toByteArray()).rows();
        int count = 0;
        for (; rows.hasNext(); count++) assertThat(rows.next().number()).isEqualTo(count + 2);
        assertThat(count).isEqualTo(50_000);
    }
}
