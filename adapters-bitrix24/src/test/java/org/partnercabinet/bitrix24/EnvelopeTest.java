package org.partnercabinet.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnercabinet.application.crm.CrmFailure.Executed;

class EnvelopeTest {
    @Test
    void inside_an_accepted_batch_wrong_credentials_are_a_missing_right_for_one_method() {
        for (String code : List.of("INVALID_CREDENTIALS", "invalid_credentials", "NO_AUTH_FOUND")) {
            assertThat(nested(code)).isEqualTo(Verdict.DENIED);
            assertThat(ErrorTable.of(401, code, "")).isEqualTo(Verdict.BLOCKED);
        }
        assertThat(nested("QUERY_LIMIT_EXCEEDED")).isEqualTo(Verdict.TOO_FAST);
        assertThat(nested("OPERATION_TIME_LIMIT")).isEqualTo(Verdict.METHOD_TIRED);
        assertThat(nested("NOT_FOUND")).isEqualTo(Verdict.NOT_FOUND);
        assertThat(nested("INTERNAL_SERVER_ERROR")).isEqualTo(Verdict.UNCLEAR);
        assertThat(nested("SOMETHING_NEW")).isEqualTo(Verdict.REJECTED);
        assertThat(nested("OVERLOAD_LIMIT")).isEqualTo(Verdict.BLOCKED);
    }

    private static Verdict nested(String code) {
        var answer = JsonNodeFactory.instance.objectNode().put("error", code).put("error_description", "no");
        return Envelope.errorInBatch(answer).verdict();
    }

    private static final String VERDICTS = "/bitrix24/verdicts.csv";

    @ParameterizedTest
    @org.junit.jupiter.params.provider.CsvFileSource(resources = VERDICTS)
    void every_known_unhappy_answer_means_what_the_documentation_says(String file, Verdict expected) {
        assertThat(trouble(file).verdict()).isEqualTo(expected);
    }

    @Test
    void no_unhappy_answer_was_forgotten() throws IOException, URISyntaxException {
        var listed = new TreeSet<>(Fixtures.text("verdicts.csv")
                .lines()
                .map(line -> line.replaceFirst(",.*", ""))
                .toList());
        var there = new TreeSet<String>();
        for (String directory : List.of("errors", "broken")) {
            var url = Objects.requireNonNull(getClass().getResource("/bitrix24/" + directory));
            try (var files = Files.list(Path.of(url.toURI()))) {
                files.forEach(file -> there.add(directory + "/" + file.getFileName()));
            }
        }
        assertThat(listed).isEqualTo(there);
    }

    @Test
    void what_people_read_has_no_markup_and_names_the_code() {
        String says = trouble("errors/400-error-core-html-br.json").says();
        assertThat(says)
                .startsWith("Не заполнено обязательное поле \"Сумма\".")
                .contains("ERROR_CORE")
                .doesNotContain("<");
    }

    @ParameterizedTest
    @CsvSource({"503,UNCLEAR", "502,UNCLEAR", "429,TOO_FAST", "401,BLOCKED", "403,DENIED", "422,REJECTED", "408,UNCLEAR"
    })
    void a_code_nobody_knows_counts_by_its_status(int status, Verdict expected) {
        assertThat(bad(Envelope.read(status, utf8("{\"error\":\"SOMETHING_NEW\"}")))
                        .verdict())
                .isEqualTo(expected);
        assertThat(bad(Envelope.read(status, utf8("<html>"))).verdict()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not_found", "Not_Found", "NOT_FOUND"})
    void codes_are_compared_without_case(String code) {
        assertThat(bad(Envelope.read(400, utf8("{\"error\":\"" + code + "\"}"))).verdict())
                .isEqualTo(Verdict.NOT_FOUND);
    }

    @Test
    void a_null_result_is_a_value_and_time_may_be_missing() {
        var good = (Answer.Good) Envelope.read(200, utf8("{\"result\":null}"));
        assertThat(good.result().isNull()).isTrue();
        assertThat(good.spent()).isEmpty();
    }

    @Test
    void operating_time_is_read_by_the_portals_own_clock() {
        var full = (Answer.Good) Envelope.read(200, Fixtures.bytes("ok/crm.item.get-deal.json"));
        var minimal = (Answer.Good) Envelope.read(200, Fixtures.bytes("ok/time-minimal-int-start.json"));
        assertThat(full.spent().orElseThrow().resetIn().toSeconds()).isEqualTo(599);
        assertThat(minimal.spent()).isEmpty();
    }

    @Test
    void numbers_keep_their_digits() {
        var good = (Answer.Good) Envelope.read(200, utf8("{\"result\":0.10000000000000000555}"));
        assertThat(good.result().decimalValue()).isEqualByComparingTo("0.10000000000000000555");
    }

    @Test
    void an_endless_answer_is_not_kept() {
        assertThat(bad(Envelope.read(200, new byte[Envelope.LONGEST_ANSWER + 1]))
                        .verdict())
                .isEqualTo(Verdict.UNCLEAR);
    }

    @Test
    void only_a_write_is_in_doubt() {
        var trouble = Trouble.unclear("no answer");
        var read = Call.read("crm.item.get", java.util.Map.of(), Rank.MONEY);
        var write = Call.write("crm.item.add", java.util.Map.of(), Rank.MONEY);
        assertThat(trouble.failure(read, java.time.Duration.ZERO).executed()).isEqualTo(Executed.NO);
        assertThat(trouble.failure(write, java.time.Duration.ZERO).executed()).isEqualTo(Executed.UNKNOWN);
    }

    private static Trouble trouble(String file) {
        String name = file.substring(file.indexOf('/') + 1);
        int status = name.startsWith("oauth") ? 400 : Integer.parseInt(name.substring(0, 3));
        return bad(Envelope.read(status, Fixtures.bytes(file)));
    }

    private static Trouble bad(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Bad.class);
        return ((Answer.Bad) answer).trouble();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
