package org.partnercabinet.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.http.input.Mistake;

/** The list of problem codes for programs, the texts for people and the code itself say the same. */
final class ProblemCodesTest {
    private static final Path ROOT = root();
    private static final List<String> MODULES =
            List.of("domain", "application", "adapters-http", "adapters-persistence", "adapters-bitrix24", "bootstrap");
    private static final Pattern REFUSAL = Pattern.compile(
            "Refusal\\s*\\.(invalid|rule|conflict|forbidden|unauthenticated|tooMany|unavailable|notFound)\\(([^;]*?;)");
    private static final Pattern CODE = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)\"");
    private static final Pattern WORD = Pattern.compile("\"([a-z][a-z0-9-]*)\"");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| (\\d{3}) \\|");
    private static final Pattern FACT = Pattern.compile("\\{[a-z_]+}");

    /** Not written as a refusal anywhere: why an account may not sign in, which is kept with the account. */
    private static final Map<String, Integer> KEPT = Map.of(
            "partner.pending", 403,
            "partner.rejected", 403,
            "partner.blocked", 403,
            "account.invited", 403,
            "account.disabled", 403);

    @Test
    void the_list_for_programs_has_each_code_with_its_status_and_no_other() throws IOException {
        var listed = new TreeMap<String, Integer>();
        var rows = ROW.matcher(Files.readString(ROOT.resolve("docs/api/problems.md")));
        while (rows.find()) {
            assertThat(listed.put(rows.group(1), Integer.valueOf(rows.group(2))))
                    .as("%s listed twice", rows.group(1))
                    .isNull();
        }
        assertThat(listed).isEqualTo(codes());
    }

    @Test
    void each_code_and_each_status_has_a_text_in_each_language() {
        for (var language : Language.values()) {
            var messages = Messages.in(language);
            assertThat(codes().keySet()).as("%s", language).allMatch(messages::knows);
            assertThat(new TreeSet<>(codes().values())).allMatch(status -> messages.knows("status." + status));
        }
    }

    @Test
    void the_languages_have_the_same_texts_with_the_same_facts() {
        var russian = Messages.in(Language.RU);
        var english = Messages.in(Language.EN);
        assertThat(russian.keys()).isEqualTo(english.keys());
        for (var key : english.keys()) {
            assertThat(facts(russian.text(key))).as(key).isEqualTo(facts(english.text(key)));
        }
    }

    @Test
    void the_scan_finds_every_way_to_write_a_refusal() {
        var found = new TreeMap<String, Integer>();
        scan("""
                throw Refusal.invalid(field, "a.b", "text with. dots"); Refusal.notFound("thing");
                return Refusal.tooMany(
                        "c.d-e", 5);""", found);
        assertThat(found).isEqualTo(Map.of("a.b", 422, "thing.not-found", 404, "c.d-e", 429));
    }

    private static TreeSet<String> facts(String text) {
        var facts = new TreeSet<String>();
        FACT.matcher(text).results().forEach(result -> facts.add(result.group()));
        return facts;
    }

    private static Map<String, Integer> codes() {
        var codes = new TreeMap<>(KEPT);
        Arrays.stream(WebProblem.values()).forEach(problem -> codes.put(problem.code(), problem.status()));
        Arrays.stream(Mistake.values()).forEach(mistake -> codes.put(mistake.code(), 422));
        for (var module : MODULES) {
            sources(module).forEach(source -> scan(source, codes));
        }
        return codes;
    }

    private static List<String> sources(String module) {
        try (var files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(ProblemCodesTest::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void scan(String source, Map<String, Integer> codes) {
        var calls = REFUSAL.matcher(source);
        while (calls.find()) {
            boolean missing = calls.group(1).equals("notFound");
            var literal = (missing ? WORD : CODE).matcher(calls.group(2));
            if (literal.find()) {
                codes.put(missing ? literal.group(1) + ".not-found" : literal.group(1), status(calls.group(1)));
            }
        }
    }

    private static int status(String method) {
        var kinds = new HashMap<String, Refusal.Kind>();
        Arrays.stream(Refusal.Kind.values())
                .forEach(kind -> kinds.put(kind.name().replace("_", "").toLowerCase(java.util.Locale.ROOT), kind));
        return Problems.status(kinds.get(method.toLowerCase(java.util.Locale.ROOT)));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("adapters-http"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
