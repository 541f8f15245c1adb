package org.partnercabinet.domain.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.domain.Refusals.refuses;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColumnMappingTest {
    @Test
    void headers_are_understood_in_russian_and_english_whatever_their_case() {
        var mapping = ColumnMapping.guess(
                List.of("№", " ФИО ", "Номер  телефона", "E-Mail", "Организация", "Примечание", "UTM_Source", "имя"));
        assertThat(mapping.at())
                .isEqualTo(Map.of(
                        LeadColumn.NAME, 1,
                        LeadColumn.PHONE, 2,
                        LeadColumn.EMAIL, 3,
                        LeadColumn.COMPANY, 4,
                        LeadColumn.COMMENT, 5,
                        LeadColumn.UTM_SOURCE, 6));
        assertThat(ColumnMapping.guess(List.of("Full Name", "mobile")).at())
                .isEqualTo(Map.of(LeadColumn.NAME, 0, LeadColumn.PHONE, 1));
    }

    @Test
    void a_file_without_headers_is_understood_by_what_its_first_row_holds() {
        var row = List.of("+7 (912) 345-67-89", "Иван Петров", "ivan@example.org", "ещё");
        assertThat(ColumnMapping.isHeading(row)).isFalse();
        assertThat(ColumnMapping.byContent(row).at())
                .isEqualTo(Map.of(LeadColumn.PHONE, 0, LeadColumn.NAME, 1, LeadColumn.EMAIL, 2));
        assertThat(ColumnMapping.isHeading(List.of("a", "b"))).isTrue();
        assertThat(ColumnMapping.isHeading(List.of("Имя", "ivan@example.org"))).isTrue();
    }

    @Test
    void columns_are_named_by_header_or_number_and_must_be_enough() {
        var headers = List.of("A", "B");
        var mapping = ColumnMapping.of(Map.of(LeadColumn.NAME, "b", LeadColumn.PHONE, "1"), headers);
        mapping.expectUsable();
        assertThat(mapping.cell(LeadColumn.NAME, List.of("1", " x "))).contains("x");
        assertThat(mapping.cell(LeadColumn.NAME, List.of("1"))).isEmpty();
        assertThat(mapping.shown(headers)).isEqualTo(Map.of("name", "B", "phone", "A"));
        refuses("import.column-unknown", () -> ColumnMapping.of(Map.of(LeadColumn.NAME, "3"), headers));
        refuses(
                "import.mapping-incomplete",
                () -> ColumnMapping.of(Map.of(LeadColumn.PHONE, "1"), headers).expectUsable());
    }
}
