package org.partnercabinet.domain.landing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.domain.Color;

/** A page's content as texts, booleans, lists and maps, which anybody can write down and read again. */
public final class ContentTree {
    private ContentTree() {}

    public static Map<String, Object> write(Content content) {
        var theme = new LinkedHashMap<String, Object>();
        theme.put("primary", content.theme().primary().value());
        theme.put("font", word(content.theme().font()));
        theme.put("corners", word(content.theme().corners()));
        theme.put("mode", word(content.theme().mode()));
        var seo = new LinkedHashMap<String, Object>();
        seo.put("title", content.seo().title());
        seo.put("description", content.seo().description());
        seo.put("image", content.seo().image().map(id -> id.value().toString()).orElse(""));
        seo.put("indexed", content.seo().indexed());
        var tree = new LinkedHashMap<String, Object>();
        tree.put("name", content.name());
        tree.put("slug", content.slug().map(Slug::value).orElse(""));
        tree.put("language", content.language().tag());
        tree.put("theme", theme);
        tree.put("seo", seo);
        tree.put("blocks", content.blocks().stream().map(Block::tree).toList());
        return tree;
    }

    /** What {@link #write} wrote. @throws Refusal INVALID at the place of a mistake */
    public static Content read(Map<String, ?> tree) {
        Map<?, ?> theme = map(tree, "theme");
        Map<?, ?> seo = map(tree, "seo");
        String slug = text(tree, "slug");
        String image = text(seo, "image");
        return new Content(
                text(tree, "name"),
                slug.isEmpty() ? Optional.empty() : Optional.of(new Slug(slug)),
                constant(Language.class, tree, "language"),
                new Theme(
                        Color.read("primary", text(theme, "primary")),
                        constant(Theme.Font.class, theme, "font"),
                        constant(Theme.Corners.class, theme, "corners"),
                        constant(Theme.Mode.class, theme, "mode")),
                new Seo(
                        text(seo, "title"),
                        text(seo, "description"),
                        image.isEmpty() ? Optional.empty() : Optional.of(new ImageId(id(image))),
                        seo.get("indexed") instanceof Boolean indexed && indexed),
                Block.readAll(tree.get("blocks") instanceof List<?> blocks ? blocks : List.of()));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw ValueReader.wrong("seo.image");
        }
    }

    private static Map<?, ?> map(Map<?, ?> tree, String name) {
        if (tree.get(name) instanceof Map<?, ?> map) return map;
        throw ValueReader.wrong(name);
    }

    private static String text(Map<?, ?> tree, String name) {
        if (tree.get(name) instanceof String text) return text;
        throw ValueReader.wrong(name);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, Map<?, ?> tree, String name) {
        try {
            return Enum.valueOf(type, text(tree, name).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw ValueReader.wrong(name);
        }
    }
}
