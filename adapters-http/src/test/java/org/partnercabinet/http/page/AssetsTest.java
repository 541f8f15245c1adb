package org.partnercabinet.http.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.partnercabinet.http.web.Browser.header;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnercabinet.http.web.TestServer;

final class AssetsTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "app.css,text/css",
        "app.js,text/javascript",
        "icons.svg,image/svg+xml",
        "tabler.css,text/css",
        "htmx.js,text/javascript",
        "chart.js,text/javascript",
        "sortable.js,text/javascript",
        "icon.svg,image/svg+xml",
        "docs/swagger.js,text/javascript",
        "swagger-ui/swagger-ui.css,text/css",
        "redoc/redoc.standalone.js,text/javascript"
    })
    void files_have_their_type_and_may_be_kept_while_they_do_not_change(String file, String type) {
        var response = server.browser.get("/assets/" + file);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).startsWith(type);
        assertThat(header(response, "Cache-Control")).isEqualTo("no-cache");
        var tag = header(response, "ETag");
        assertThat(server.browser.get("/assets/" + file, "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        var kept = server.browser.get("/assets/" + file + "?v=" + tag.replace("\"", ""));
        assertThat(header(kept, "Cache-Control")).contains("immutable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nowhere.css",
                "docs",
                "swagger-ui/index.html",
                "swagger-ui/../../../../../org/partnercabinet/http/messages_en.properties",
                "swagger-ui/%2e%2e/%2e%2e/x.js",
                "..%2fmessages_en.properties",
                "%2fetc%2fpasswd",
                ".hidden.css",
                "a//b.css",
                "a%00.css",
                "app.CSS",
                "redoc/redoc.standalone.js.map"
            })
    void nothing_else_can_be_had(String file) {
        assertThat(server.browser.get("/assets/" + file).statusCode()).isIn(400, 404);
    }

    @Test
    void an_address_of_a_file_that_is_not_there_is_a_mistake_of_ours() {
        assertThatIllegalArgumentException().isThrownBy(() -> Assets.standard().url("nowhere.css"));
    }
}
