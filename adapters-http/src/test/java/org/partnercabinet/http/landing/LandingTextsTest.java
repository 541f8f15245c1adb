package org.partnercabinet.http.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.partnercabinet.http.web.Browser.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.partnercabinet.domain.landing.BlockKind;
import org.partnercabinet.domain.landing.Part;
import org.partnercabinet.http.LandingCabinet;
import org.partnercabinet.http.web.Json;

/** Whatever is written into any field of any block is text on the page, up to the field's limit; more is refused in words. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LandingTextsTest {
    private static final String BAD =
            "<script>alert(1)</script>\"'> \u202eabc\u202c \u05e9\u05dc\u05d5\u05dd ${x} &amp; \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67";
    private static final String SHORT = "<script>alert(1)</script>\"'\u05e9\u05dc\u05d5\u05dd\ud83d\udc69";
    private static final String SHOWN = "&lt;script&gt;alert(1)&lt;/script&gt;";
    private static final Set<Part.Type> TEXTS = Set.of(Part.Type.LINE, Part.Type.TEXT, Part.Type.RICH);
    private static final Set<Part.Type> ADDRESSES = Set.of(Part.Type.ADDRESS, Part.Type.MOMENT, Part.Type.IMAGE);

    /** Of an image that is not there nothing is said; what a video is called is in an attribute. */
    private static final Set<String> UNSEEN = Set.of("alt", "video.title", "image.caption", "caption");

    private final LandingCabinet cabinet = new LandingCabinet();
    private String anna = "";
    private int drafts;
    private int pages;

    @AfterAll
    void stop() {
        cabinet.close();
    }

    /** One part of a kind, or of the items of one of its lists. */
    private record Place(BlockKind kind, Part list, Part part) {
        @Override
        public String toString() {
            return kind.word() + "." + (list == null ? "" : list.name() + ".") + part.name();
        }

        boolean isSeen() {
            return !UNSEEN.contains(part.name()) && !UNSEEN.contains(toString());
        }
    }

    private static Stream<Place> places() {
        return Arrays.stream(BlockKind.values())
                .flatMap(kind -> kind.parts().stream()
                        .flatMap(part -> part.type() == Part.Type.LIST
                                ? part.parts().stream().map(inner -> new Place(kind, part, inner))
                                : Stream.of(new Place(kind, null, part))));
    }

    @TestFactory
    Stream<DynamicTest> up_to_its_limit_it_is_text() {
        return places().filter(place -> TEXTS.contains(place.part().type()))
                .filter(place -> !place.toString().equals("video.video"))
                .map(place -> dynamicTest(place.toString(), () -> isText(place)));
    }

    private void isText(Place place) {
        int most = place.part().most();
        var bad = BAD.length() < most ? BAD : SHORT;
        var longest = bad + "ж".repeat(most - bad.length());
        var slug = "page-" + ++pages;
        var page = cabinet.browser.get(published(slug, block(place, longest)));
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        var body = page.body() + cabinet.browser.get("/l/" + slug + "/thanks").body();
        assertThat(body).doesNotContain("<script>alert").contains("</html>");
        assertThat(Pattern.compile("<script src=").matcher(page.body()).results())
                .hasSize(2);
        assertThat(Pattern.compile("<script").matcher(page.body()).results()).hasSize(2);
        if (place.isSeen()) {
            assertThat(body).contains(SHOWN, "\u05e9\u05dc\u05d5\u05dd", bad.substring(bad.length() - 2));
            assertThat(body).contains("ж".repeat(most - bad.length()));
        }
    }

    @TestFactory
    Stream<DynamicTest> ten_thousand_characters_are_shown_or_refused_at_their_place() {
        return places().filter(place -> TEXTS.contains(place.part().type())
                        || ADDRESSES.contains(place.part().type()))
                .map(place -> dynamicTest(place.toString(), () -> {
                    var draft = create();
                    var reply = patch(draft, "long-" + ++pages, block(place, "ж".repeat(10_000)));
                    assertThat(reply.statusCode()).isEqualTo(place.part().type() == Part.Type.RICH ? 200 : 422);
                    if (reply.statusCode() == 422) {
                        var named = document(reply).at("/errors/0/field").asText();
                        assertThat(named)
                                .startsWith("blocks")
                                .contains(place.part().name());
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> what_is_no_address_no_moment_and_no_image_is_refused() {
        return places().filter(place -> ADDRESSES.contains(place.part().type()))
                .map(place -> dynamicTest(place.toString(), () -> {
                    for (var bad :
                            List.of(BAD, "javascript:alert(1)", "data:text/html,x", "//evil.example", "\ud83d\udc68")) {
                        assertThat(patch(create(), "bad-" + ++pages, block(place, bad))
                                        .statusCode())
                                .as(bad)
                                .isEqualTo(422);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> what_is_read_can_be_sent_back() {
        return Arrays.stream(BlockKind.values())
                .map(kind -> dynamicTest(kind.word(), () -> {
                    var draft = create();
                    var slug = "back-" + ++pages;
                    var changed = patch(draft, slug, Map.of("type", kind.word()));
                    assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
                    var path = "/api/landings/" + draft.at("/landing/id").asText();
                    var body = "{\"version\":2,\"blocks\":" + document(changed).get("blocks") + "}";
                    var again = cabinet.browser.json("PATCH", path, body, "Authorization", anna);
                    assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
                    assertThat(document(again).get("blocks"))
                            .isEqualTo(document(changed).get("blocks"));
                }));
    }

    /** A block of the kind that may be published, with the text in its place. */
    private static Map<String, Object> block(Place place, String text) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("type", place.kind().word());
        fill(tree, place.kind().parts());
        if (place.list() == null) {
            tree.put(place.part().name(), text);
        } else {
            var item = new HashMap<String, Object>();
            fill(item, place.list().parts());
            item.put(place.part().name(), text);
            var items = IntStream.range(0, Math.max(1, place.list().least()))
                    .mapToObj(i -> item)
                    .toList();
            tree.put(place.list().name(), items);
        }
        return tree;
    }

    private static void fill(Map<String, Object> tree, List<Part> parts) {
        for (var part : parts) {
            if (part.type() == Part.Type.LIST) {
                var item = new HashMap<String, Object>();
                fill(item, part.parts());
                tree.put(
                        part.name(),
                        IntStream.range(0, part.least()).mapToObj(i -> item).toList());
            } else if (part.type() == Part.Type.MOMENT) {
                tree.put(part.name(), "2020-01-01T00:00:00Z");
            } else if (part.name().equals("video")) {
                tree.put(part.name(), "dQw4w9WgXcQ");
            } else if (part.required() && TEXTS.contains(part.type())) {
                tree.put(part.name(), "x");
            }
        }
    }

    /** A partner may have a hundred: now and then it is another partner's. */
    private JsonNode create() {
        if (drafts++ % 50 == 0) anna = cabinet.partner("anna" + drafts);
        return document(cabinet.browser.json(
                "POST", "/api/landings", "{\"starter\":\"service\",\"language\":\"en\"}", "Authorization", anna));
    }

    private java.net.http.HttpResponse<String> patch(JsonNode draft, String slug, Map<String, Object> block) {
        var form = Map.<String, Object>of("type", "form", "button", "Ok", "consent", "Yes", "thanks", "Thanks");
        var blocks = block.get("type").equals("form") ? List.of(block) : List.of(block, form);
        var change = new String(
                Json.bytes(Map.of("version", 1, "slug", slug, "blocks", blocks)),
                java.nio.charset.StandardCharsets.UTF_8);
        var path = "/api/landings/" + draft.at("/landing/id").asText();
        return cabinet.browser.json("PATCH", path, change, "Authorization", anna);
    }

    /** Published if it may be; a kind that needs a picture is looked at as a draft, by its secret address. */
    private String published(String slug, Map<String, Object> block) {
        var draft = create();
        var changed = patch(draft, slug, block);
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        var path = "/api/landings/" + draft.at("/landing/id").asText();
        var done = cabinet.browser.json("POST", path + "/publication", "{\"version\":2}", "Authorization", anna);
        if (done.statusCode() == 200) {
            return "/l/" + slug;
        }
        assertThat(done.body()).contains("landing.not-ready");
        var secret = document(cabinet.browser.json("POST", path + "/preview", "{}", "Authorization", anna));
        return secret.at("/url").asText().replaceFirst("^https://[^/]+", "");
    }
}
