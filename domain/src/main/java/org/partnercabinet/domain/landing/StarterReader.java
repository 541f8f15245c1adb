package org.partnercabinet.domain.landing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.partnercabinet.domain.Color;

/**
 * Starters as they are written in our resources: {@code key: value} of the page, then {@code [kind]} of each block with its
 * own; {@code key:} begins a list, {@code - key: value} an item of it, indented lines go on with the item. {@code \n} is a
 * line break.
 */
final class StarterReader {
    private final Map<String, Object> page = new HashMap<>();
    private final List<Object> blocks = new ArrayList<>();
    private Map<String, Object> current = page;
    private List<Object> list = new ArrayList<>();
    private Map<String, Object> item = new HashMap<>();

    private StarterReader() {}

    static Content read(String file, Language language) {
        var reader = new StarterReader();
        resource(file).lines().filter(line -> !line.isBlank()).forEach(reader::line);
        return reader.content(language);
    }

    private static String resource(String file) {
        try (var stream = StarterReader.class.getResourceAsStream(file + ".txt")) {
            return new String(Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void line(String line) {
        if (line.startsWith("[")) {
            current = new HashMap<>(Map.of("type", line.substring(1, line.indexOf(']'))));
            blocks.add(current);
        } else if (line.startsWith("- ")) {
            item = new HashMap<>();
            list.add(item);
            put(item, line.substring(2));
        } else if (line.startsWith(" ")) {
            put(item, line.strip());
        } else if (line.endsWith(":")) {
            list = new ArrayList<>();
            current.put(line.substring(0, line.length() - 1), list);
        } else {
            put(current, line);
        }
    }

    private static void put(Map<String, Object> where, String line) {
        int colon = line.indexOf(": ");
        String value = line.substring(colon + 2).replace("\\n", "\n");
        where.put(line.substring(0, colon), value.equals("yes") ? Boolean.TRUE : value);
    }

    private Content content(Language language) {
        String[] look = text("theme").split(" ");
        var theme = new Theme(
                new Color(look[0]),
                Theme.Font.valueOf(look[1].toUpperCase(Locale.ROOT)),
                Theme.Corners.valueOf(look[2].toUpperCase(Locale.ROOT)),
                Theme.Mode.valueOf(look[3].toUpperCase(Locale.ROOT)));
        var seo = new Seo(text("title"), text("description"), Optional.empty(), true);
        return new Content(text("name"), Optional.empty(), language, theme, seo, Block.readAll(blocks));
    }

    private String text(String name) {
        return (String) Objects.requireNonNull(page.get(name), name);
    }
}
