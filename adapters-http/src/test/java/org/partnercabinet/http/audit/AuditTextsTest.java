package org.partnercabinet.http.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.partnercabinet.http.web.Language;
import org.partnercabinet.http.web.Messages;

/** Whatever can be written down has a text, and no text is left over. */
final class AuditTextsTest {
    private static final Path SOURCES =
            Path.of("..", "application", "src", "main", "java", "org", "partnercabinet", "application", "audit");
    private static final Pattern ACTION = Pattern.compile("\"([a-z-]+(?:\\.[a-z-]+)+)\"");

    /** Put together of a word and a state, or names of fields. */
    private static final TreeSet<String> PAYOUT =
            new TreeSet<>(java.util.List.of("payout.approved", "payout.rejected", "payout.paid", "payout.cancelled"));

    private static final Pattern FACT = Pattern.compile("(?:Facts\\.of|and)\\(\"([a-z_.]+)\"");

    /** What is said of records is read by people: no field is a raw name there. */
    @Test
    void each_field_has_a_name_in_each_language() throws IOException {
        var fields = new TreeSet<String>();
        try (var files = Files.list(SOURCES)) {
            for (var file : files.toList()) {
                var names = FACT.matcher(Files.readString(file));
                while (names.find()) fields.add(names.group(1));
            }
        }
        assertThat(fields).contains("reward_percent", "tracking.lead_field");
        fields.remove("operator_");
        for (var language : Language.values()) {
            assertThat(fields).allMatch(field -> Messages.in(language).knows("fact." + field));
        }
    }

    @Test
    void fields_that_are_made_of_several_words_and_values_of_ours_are_told_in_words() {
        var russian = FactTexts.in(Language.RU);
        assertThat(russian.name("operator_17")).isEqualTo("Вес оператора 17");
        assertThat(russian.name("link_2.utm")).isEqualTo("Ссылка 2: метки UTM");
        assertThat(russian.name("mapping.deal.UF_CRM_1")).isEqualTo("Поле сделки UF_CRM_1");
        assertThat(russian.name("2026-01-07")).isEqualTo("2026-01-07");
        assertThat(russian.value("roles", Optional.of("admin, operator"))).isEqualTo("администратор, оператор");
        assertThat(russian.value("on", Optional.of("true"))).isEqualTo("да");
        assertThat(russian.value("name", Optional.of("active"))).isEqualTo("active");
        assertThat(russian.value("name", Optional.empty())).isEqualTo("—");
    }

    @Test
    void each_action_has_a_text_in_each_language_and_none_is_left_over() throws IOException {
        var written = new TreeSet<>(PAYOUT);
        try (var files = Files.list(SOURCES)) {
            for (var file : files.toList()) {
                var literals = ACTION.matcher(Files.readString(file));
                while (literals.find()) written.add(literals.group(1));
            }
        }
        written.removeIf(name -> name.startsWith("tracking."));
        assertThat(AuditResource.actions()).containsExactlyElementsOf(written);
        for (var language : Language.values()) {
            assertThat(written).allMatch(action -> Messages.in(language).knows("audit." + action));
        }
    }
}
