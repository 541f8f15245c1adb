package org.partnercabinet.bitrix24.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.partnercabinet.bitrix24.practice.crm.EntityType;

class WireTest extends WithPortal {
    private static final String HEAD =
            "POST /rest/9/practice0code0000/crm.lead.add HTTP/1.1\r\nHost: x\r\nConnection: close\r\n";

    @Test
    void chunkedBodiesAreRead() throws IOException {
        var seen = send(HEAD + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "b\r\n{\"fields\":{\r\n10\r\n\"TITLE\":\"abcd\"}}\r\n0\r\n\r\n");
        assertThat(seen.text()).startsWith("HTTP/1.1 200");
        assertThat(portal.state().all(EntityType.LEAD).get(0)).containsEntry("title", "abcd");
    }

    @Test
    void oneConnectionCarriesSeveralRequests() throws IOException {
        String get = "GET /rest/9/practice0code0000/profile HTTP/1.1\r\nHost: x\r\n";
        var seen = send(get + "\r\n" + get + "Connection: close\r\n\r\n");
        assertThat(seen.text().split("HTTP/1.1 200", -1)).hasSize(3);
    }

    @Test
    void whatIsNoRequestIsRefusedAndWhatIsTooLargeToo() throws IOException {
        assertThat(send("HELLO\r\n\r\n").text()).startsWith("HTTP/1.1 400");
        assertThat(send(HEAD + "Content-Length: 999999999\r\n\r\n").text()).startsWith("HTTP/1.1 413");
        assertThat(send(HEAD + "Content-Length: -1\r\n\r\n").text()).startsWith("HTTP/1.1 413");
        assertThat(send("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\n\r\n").text())
                .startsWith("HTTP/1.1 431");
        assertThat(client.raw("profile", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void multipartFormsAreUnderstood() {
        String body = "--B\r\nContent-Disposition: form-data; name=\"fields[TITLE]\"\r\n\r\nЗаявка & Ко\r\n--B--\r\n";
        client.post(portal.webhookUrl() + "crm.lead.add", "multipart/form-data; boundary=B", body);
        assertThat(portal.state().all(EntityType.LEAD).get(0)).containsEntry("title", "Заявка & Ко");
    }

    private RawSocket.Seen send(String request) throws IOException {
        return RawSocket.send(URI.create(portal.restUrl()).getPort(), request);
    }
}
