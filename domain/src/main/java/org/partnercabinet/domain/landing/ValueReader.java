package org.partnercabinet.domain.landing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.Texts;

/** Reads what somebody wrote of parts. Everything that is not declared is refused, by the place where it stands. */
final class ValueReader {
    private ValueReader() {}

    /** @param given texts, booleans, lists and maps of these */
    static Values read(String path, List<Part> parts, Map<?, ?> given) {
        for (Object name : given.keySet()) {
            if (parts.stream().noneMatch(part -> part.name().equals(name))) throw unknown(path);
        }
        var values = new HashMap<String, Object>();
        for (Part part : parts) {
            Object said = given.get(part.name());
            values.put(part.name(), said == null ? part.absent() : value(path + "." + part.name(), part, said));
        }
        return new Values(values);
    }

    private static Object value(String path, Part part, Object said) {
        return switch (part.type()) {
            case FLAG -> expect(path, Boolean.class, said);
            case LIST -> items(path, part, expect(path, List.class, said));
            default -> text(path, part, expect(path, String.class, said));
        };
    }

    private static List<Values> items(String path, Part part, List<?> said) {
        if (said.size() > part.most()) {
            throw Refusal.invalid(path, "landing.too-many-items", "too many").with("max", part.most());
        }
        var items = new ArrayList<Values>();
        for (int i = 0; i < said.size(); i++) {
            String place = path + "[" + i + "]";
            items.add(read(place, part.parts(), expect(place, Map.class, said.get(i))));
        }
        return List.copyOf(items);
    }

    private static String text(String path, Part part, String said) {
        if (part.type() == Part.Type.CHOICE) {
            if (said.isEmpty()) return part.choices().get(0);
            if (!part.choices().contains(said)) throw wrong(path);
            return said;
        }
        String text =
                whole(path, Texts.optional(path, said.replace("\r\n", "\n").replace('\r', '\n'), part.most()));
        if (text.isEmpty()) return text;
        return switch (part.type()) {
            case TEXT, RICH -> text;
            case IMAGE -> image(path, text);
            case MOMENT -> moment(path, text);
            case ADDRESS -> Address.read(text).orElseThrow(() -> wrong(path));
            default -> line(path, text);
        };
    }

    /** No halves of characters: databases do not keep them. */
    static String whole(String path, String text) {
        if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            throw Refusal.invalid(path, "text.control-character", "half a character");
        }
        return text;
    }

    private static String line(String path, String text) {
        if (text.indexOf('\n') >= 0) throw Refusal.invalid(path, "text.control-character", "one line only");
        return text;
    }

    private static String image(String path, String text) {
        try {
            return UUID.fromString(text).toString();
        } catch (IllegalArgumentException no) {
            throw wrong(path);
        }
    }

    private static String moment(String path, String text) {
        try {
            Instant at = OffsetDateTime.parse(text).toInstant();
            int year = OffsetDateTime.parse(text).getYear();
            if (year < 2000 || year > 2999) throw wrong(path);
            return at.toString();
        } catch (DateTimeException no) {
            throw wrong(path);
        }
    }

    private static <T> T expect(String path, Class<T> type, Object said) {
        if (!type.isInstance(said)) throw wrong(path);
        return Objects.requireNonNull(type.cast(said));
    }

    static Refusal wrong(String path) {
        return Refusal.invalid(path, "landing.value-invalid", "not what belongs here");
    }

    private static Refusal unknown(String path) {
        return Refusal.invalid(path, "landing.part-unknown", "an unknown part");
    }
}
