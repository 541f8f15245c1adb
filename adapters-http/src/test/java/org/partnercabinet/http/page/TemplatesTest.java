package org.partnercabinet.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.partnercabinet.http.web.Csp;
import org.partnercabinet.http.web.Language;
import org.partnercabinet.http.web.Messages;

/** What no template may have, and what each that is named in one must be. */
final class TemplatesTest {
    private static final Path ROOT = Path.of("src/main/jte");
    private static final Pattern KEY = Pattern.compile("screen\\.t\\(\"([a-z][a-z0-9.-]*[a-z0-9])\"[,)]");
    private static final Pattern ICON = Pattern.compile("icon = \"[a-z-]+\"");
    private static final Pattern INLINE =
            Pattern.compile("(?i)\\s(style|on[a-z]+)=|<style|<script(?![^>]*src=)|hx-on|js:");

    @Test
    void nothing_stands_in_a_page_that_the_policy_forbids() {
        templates()
                .forEach((name, text) ->
                        assertThat(INLINE.matcher(text).find()).as(name).isFalse());
        assertThat(Csp.PAGE.header().value()).doesNotContain("unsafe");
    }

    @Test
    void texts_are_taken_by_keys_that_both_languages_have() {
        templates().forEach((name, text) -> {
            assertThat(text).as(name).doesNotContainPattern("[А-Яа-яЁё]");
            var keys = KEY.matcher(text).results().map(found -> found.group(1)).toList();
            for (var language : Language.values()) {
                assertThat(keys).as(name).allMatch(Messages.in(language)::knows);
            }
        });
    }

    @Test
    void icons_are_there() {
        var icons = new String(Assets.standard().find("icons.svg").orElseThrow().bytes(), StandardCharsets.UTF_8);
        templates().forEach((name, text) -> {
            var used =
                    ICON.matcher(text).results().map(found -> found.group(0)).filter(found -> found.startsWith("icon"));
            assertThat(used.map(found -> found.replaceAll("icon = |\"", "")))
                    .as(name)
                    .allMatch(icon -> icons.contains("id=\"" + icon + "\""));
        });
    }

    @Test
    void our_own_script_stays_small() {
        assertThat(Assets.standard().find("app.js").orElseThrow().bytes().length)
                .isLessThanOrEqualTo(20 * 1024);
        assertThat(Assets.standard().find("talk.js").orElseThrow().bytes().length)
                .as("only where somebody talks")
                .isLessThanOrEqualTo(6 * 1024);
    }

    private static Map<String, String> templates() {
        var texts = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            files.filter(Files::isRegularFile).forEach(file -> texts.put(file.toString(), read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
