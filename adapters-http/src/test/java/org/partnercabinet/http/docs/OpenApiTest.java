package org.partnercabinet.http.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.http.web.Browser.document;
import static org.partnercabinet.http.web.Browser.header;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnercabinet.http.web.TestServer;

final class OpenApiTest {
    private static TestServer server;
    private static JsonNode document;

    @BeforeAll
    static void start() {
        server = new TestServer();
        document = document(server.browser.get("/api/openapi.json"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void every_endpoint_with_a_tag_is_in_it_and_nothing_else() {
        var described = new TreeSet<String>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method ->
                                described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        var declared = new TreeSet<>(List.of("GET /health/live", "GET /health/ready", "GET /metrics"));
        server.sample.endpoints().stream()
                .filter(endpoint -> !endpoint.docs().tag().isEmpty())
                .forEach(endpoint -> declared.add(
                        endpoint.route().method() + " " + endpoint.route().path()));
        assertThat(described).isEqualTo(declared);
        assertThat(document.get("openapi").asText()).isEqualTo("3.1.0");
    }

    @Test
    void every_reference_leads_somewhere() {
        var references = new ArrayList<String>();
        collect(document, references);
        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void an_operation_says_who_may_call_what_it_takes_and_what_it_answers() {
        var post = document.at("/paths/~1api~1things/post");
        assertThat(post.get("x-scope").asText()).isEqualTo("things:write");
        assertThat(post.get("x-roles").toString()).isEqualTo("[\"partner\"]");
        assertThat(post.get("security").toString()).isEqualTo("[{\"bearer\":[]},{\"apiKey\":[]}]");
        assertThat(post.at("/parameters/0/$ref").asText()).endsWith("IdempotencyKey");
        assertThat(post.get("description").asText()).contains("thing.too-many", "partner");
        var body = post.at("/requestBody/content/application~1json/schema");
        assertThat(body.get("required").toString()).isEqualTo("[\"name\"]");
        assertThat(body.get("additionalProperties").asBoolean()).isFalse();
        assertThat(body.at("/properties/password/format").asText()).isEqualTo("password");
        assertThat(body.at("/properties/parts/items/properties/count/maximum").asInt())
                .isEqualTo(9);
        assertThat(post.at("/responses/201/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/Thing");
        assertThat(post.get("responses").properties().stream().map(java.util.Map.Entry::getKey))
                .contains("400", "401", "403", "413", "415", "422", "default");
        assertThat(document.at("/paths/~1things~1{code}/post/security").isEmpty())
                .isTrue();
        assertThat(document.at("/paths/~1api~1things~1{id}/patch/security").toString())
                .isEqualTo("[{\"bearer\":[]}]");
    }

    @Test
    void a_view_is_described_as_it_is_written() {
        var thing = document.at("/components/schemas/Thing/properties");
        assertThat(thing.at("/id/format").asText()).isEqualTo("uuid");
        assertThat(thing.at("/comment/type").toString()).isEqualTo("[\"string\",\"null\"]");
        assertThat(thing.at("/weight/enum").toString()).isEqualTo("[\"light\",\"very_heavy\"]");
        assertThat(thing.at("/price/$ref").asText()).isEqualTo("#/components/schemas/Money");
        assertThat(thing.at("/created_at/format").asText()).isEqualTo("date-time");
        assertThat(thing.at("/parts/items/$ref").asText()).isEqualTo("#/components/schemas/Part");
        assertThat(document.at("/components/schemas/Problem/properties").has("errors"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"/docs,swagger-ui", "/redoc,redoc"})
    void it_can_be_read_in_a_browser_with_files_of_our_own_and_no_inline_script(String path, String id) {
        var page = server.browser.get(path, "Accept-Language", "ru");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("id=\"" + id + "\"", "Кабинет партнёра");
        assertThat(page.body()).doesNotContain("<script>", "onload=", "style=", "http://", "https://");
        assertThat(header(page, "Content-Security-Policy"))
                .contains("script-src 'self';")
                .doesNotContain("eval");
        var files = java.util.regex.Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"")
                .matcher(page.body());
        int found = 0;
        while (files.find()) {
            found++;
            var file = server.browser.get(files.group(1));
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(header(file, "Cache-Control")).contains("immutable");
        }
        assertThat(found).isGreaterThanOrEqualTo(4);
    }

    private static void collect(JsonNode node, List<String> references) {
        if (node.has("$ref")) {
            references.add(node.get("$ref").asText());
        }
        node.forEach(child -> collect(child, references));
    }
}
