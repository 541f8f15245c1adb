package org.partnercabinet.http.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.http.Cabinet;
import org.partnercabinet.http.Reply;

final class FilesTest {
    private static final String ANNA = "anna@example.com";
    private static final byte[] PDF = latin("%PDF-1.4\nÿþ\ntrailer<</Root 1 0 R>>\n%%EOF\n");
    private final Cabinet cabinet = new Cabinet();
    private String conversation = "";
    private String[] anna = {};
    private String[] admin = {};

    @BeforeEach
    void aPartner() {
        conversation = "/api/conversations/" + cabinet.partner(ANNA);
        anna = cabinet.signedIn(ANNA);
        admin = cabinet.admin();
    }

    @AfterEach
    void stop() {
        cabinet.close();
    }

    @Test
    void a_file_goes_with_a_message_and_is_saved_by_the_other_side_as_it_was() {
        var file = upload("?file_name=%D0%A1%D1%87%D1%91%D1%82.pdf", PDF, anna);
        assertThat(file.status()).as(file.body()).isEqualTo(201);
        assertThat(file.at("/type")).isEqualTo("application/pdf");
        assertThat(file.at("/size")).isEqualTo(String.valueOf(PDF.length));
        assertThat(cabinet.get(file.at("/address"), admin).status())
                .as("a draft")
                .isEqualTo(404);

        var said = send(anna, file.at("/id"));
        assertThat(said.at("/files/0/name")).isEqualTo("Счёт.pdf");
        var saved = cabinet.get(file.at("/address"), admin);
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(saved.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"____.pdf\"; filename*=UTF-8''%D0%A1%D1%87%D1%91%D1%82.pdf");
        assertThat(saved.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(saved.header("Content-Security-Policy")).contains("sandbox").contains("default-src 'none'");
        assertThat(saved.header("Cache-Control")).isEqualTo("no-store");
        assertThat(saved.header("Content-Length")).isEqualTo(String.valueOf(PDF.length));
        assertThat(saved.body()).startsWith("%PDF-1.4").endsWith("%%EOF\n");
    }

    @Test
    void nobody_else_gets_it() {
        var file = upload("", PDF, anna);
        send(anna, file.at("/id"));
        cabinet.partner("boris@example.com");
        var boris = cabinet.signedIn("boris@example.com");
        assertThat(cabinet.get(file.at("/address"), boris).at("/code")).isEqualTo("file.not-found");
        assertThat(cabinet.get(file.at("/address")).status()).isEqualTo(401);
        assertThat(send(anna, file.at("/id")).at("/code"))
                .as("it goes out once")
                .isEqualTo("file.not-found");
    }

    @Test
    void what_it_is_is_told_by_its_content_and_its_name_follows() {
        var wrong = upload("?file_name=photo.png", PDF, anna);
        assertThat(wrong.at("/name")).isEqualTo("photo.png.pdf");
        assertThat(wrong.at("/type")).isEqualTo("application/pdf");
        var html = upload("?file_name=page.html", utf8("just words"), anna);
        assertThat(html.at("/name")).isEqualTo("page.html.txt");
        assertThat(cabinet.get(html.at("/address"), anna).header("Content-Type"))
                .matches("(?i)text/plain; ?charset=utf-8");
    }

    @Test
    void pages_drawings_programs_and_files_that_are_two_things_are_refused() {
        for (byte[] bad : List.of(
                utf8("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"),
                utf8("<!doctype html><script>alert(1)</script>"),
                utf8("<?xml version=\"1.0\"?><x/>"),
                latin("MZ\u0090\0"),
                latin("GIF89a/*\0*/"),
                joined(PDF, latin("PK\5\6" + "\0".repeat(18))))) {
            var refused = upload("?file_name=a.png", bad, anna);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.at("/errors/0/code")).isEqualTo("file.type-unsupported");
            assertThat(refused.at("/errors/0/field")).isEqualTo("file");
        }
        assertThat(upload("", new byte[0], anna).at("/errors/0/field")).isEqualTo("file");
    }

    @Test
    void names_with_paths_in_parts_lead_nowhere() {
        var parts = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../etc/cron.d/x.txt\"\r\n"
                + "Content-Type: image/svg+xml\r\n\r\nwords\r\n--b--\r\n";
        var headers = new ArrayList<>(List.of("Content-Type", "multipart/form-data; boundary=b"));
        headers.addAll(List.of(anna));
        var file = cabinet.post(conversation + "/files", parts.getBytes(StandardCharsets.UTF_8), headers);
        assertThat(file.status()).as(file.body()).isEqualTo(201);
        assertThat(file.at("/name")).isEqualTo("x.txt");
        assertThat(file.at("/size")).isEqualTo("5");
    }

    @Test
    void ten_megabytes_are_taken_and_no_more() {
        byte[] largest = new byte[10 * 1024 * 1024];
        java.util.Arrays.fill(largest, (byte) 'a');
        var taken = upload("", largest, anna);
        assertThat(taken.status()).as(taken.body()).isEqualTo(201);
        var more = upload("", joined(largest, utf8("b")), anna);
        assertThat(more.at("/errors/0/code")).isEqualTo("file.too-large");
        assertThat(upload("", joined(largest, new byte[100_000]), anna).status())
                .isEqualTo(413);
    }

    private Reply upload(String query, byte[] bytes, String[] who) {
        return cabinet.upload(conversation + "/files" + query, bytes, who);
    }

    private Reply send(String[] who, String file) {
        return cabinet.post(conversation + "/messages", "{\"file_ids\":[\"" + file + "\"]}", who);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
