package org.partnercabinet.http.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Forms with files, as browsers send them. */
final class FileUploadTest {
    private static final String TYPE = "multipart/form-data; boundary=xyz";

    private static byte[] form(String... parts) {
        var body = new StringBuilder();
        for (var part : parts) {
            body.append("--xyz\r\nContent-Disposition: form-data; ")
                    .append(part)
                    .append("\r\n");
        }
        return body.append("--xyz--\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String file(String name, String content) {
        return "name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: text/plain\r\n\r\n" + content;
    }

    private static String field(String name, String value) {
        return "name=\"" + name + "\"\r\n\r\n" + value;
    }

    @Test
    void all_files_are_found_among_the_fields_and_empty_ones_left_out() {
        var body = form(field("text", "Привет"), file("a.txt", "one"), file("", ""), file("b.txt", "two\r\nlines"));
        assertThat(FileUpload.filled(body, TYPE)).extracting(FileUpload::name).containsExactly("a.txt", "b.txt");
        assertThat(FileUpload.filled(body, TYPE))
                .extracting(upload -> new String(upload.bytes(), StandardCharsets.UTF_8))
                .containsExactly("one", "two\r\nlines");
        assertThat(FormReader.read(body, Optional.of(TYPE)).value("text")).isEqualTo("Привет");
    }

    /** Read once for each part, this would be 12 GB. */
    @Test
    void many_parts_without_an_end_of_their_headers_cost_no_more_than_the_body_is_long() {
        var small = "--xyz\r\n".repeat(FileUpload.MOST_PARTS - 2);
        var body = (small + "--xyz\r\n" + "x".repeat(10_000_000) + "\r\n--xyz--").getBytes(StandardCharsets.UTF_8);
        assertTimeoutPreemptively(
                Duration.ofSeconds(3),
                () -> assertThat(FileUpload.filled(body, TYPE)).isEmpty());
    }

    @Test
    void a_form_without_files_has_none() {
        assertThat(FileUpload.filled("text=a".getBytes(StandardCharsets.UTF_8), "application/x-www-form-urlencoded"))
                .isEmpty();
    }

    @Test
    void a_thousand_ticked_boxes_come_whole_and_no_field_is_lost_silently() {
        var boxes = java.util.stream.IntStream.range(0, 1000)
                .mapToObj(i -> field("box", "b" + i))
                .toArray(String[]::new);
        assertThat(FormReader.read(form(boxes), Optional.of(TYPE)).values("box"))
                .hasSize(1000);
        var many = java.util.stream.IntStream.range(0, 1300)
                .mapToObj(i -> field("box", "b" + i))
                .toArray(String[]::new);
        assertThatThrownBy(() -> FormReader.read(form(many), Optional.of(TYPE))).isInstanceOf(ProblemException.class);
    }
}
