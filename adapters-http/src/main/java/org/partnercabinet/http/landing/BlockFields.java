package org.partnercabinet.http.landing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partnercabinet.domain.landing.BlockKind;
import org.partnercabinet.domain.landing.Part;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;

/** Blocks in bodies: the parts of all kinds together; which of them a kind has, and how long they may be there, the domain says. */
final class BlockFields {
    private static final String TYPE = "type";
    private static final Map<String, Part> PARTS = union(Arrays.stream(BlockKind.values())
            .flatMap(kind -> kind.parts().stream())
            .toList());

    private BlockFields() {}

    private static Map<String, Part> union(List<Part> all) {
        var parts = new LinkedHashMap<String, Part>();
        all.forEach(part -> parts.merge(part.name(), part, BlockFields::wider));
        return parts;
    }

    private static Part wider(Part one, Part other) {
        var parts = new ArrayList<>(one.parts());
        parts.addAll(other.parts());
        var type = one.type() == Part.Type.LINE ? other.type() : one.type();
        int most = Math.max(one.most(), other.most());
        return new Part(
                one.name(),
                type,
                false,
                0,
                most,
                one.choices(),
                List.copyOf(union(parts).values()));
    }

    static Field field() {
        var kinds = Arrays.stream(BlockKind.values()).map(BlockKind::word).toArray(String[]::new);
        var fields = new ArrayList<Field>();
        fields.add(Field.oneOf(TYPE, kinds).required());
        PARTS.values().forEach(part -> fields.add(field(part).about(kindsWith(part.name()))));
        var example = Map.of(
                TYPE, "form", "button", "Send", "consent", "I agree that I may be called.", "thanks", "Thank you!");
        return Field.objects("blocks", fields.toArray(Field[]::new))
                .max(org.partnercabinet.domain.landing.Block.MOST)
                .about("all of them, in their order")
                .example(List.of(example));
    }

    private static String kindsWith(String name) {
        return "of "
                + String.join(
                        ", ",
                        Arrays.stream(BlockKind.values())
                                .filter(kind -> kind.parts().stream()
                                        .anyMatch(part -> part.name().equals(name)))
                                .map(BlockKind::word)
                                .toList());
    }

    private static Field field(Part part) {
        var name = part.name();
        return switch (part.type()) {
            case FLAG -> Field.bool(name);
            case MOMENT -> Field.moment(name);
            case CHOICE -> Field.oneOf(name, part.choices().toArray(String[]::new));
            case TEXT, RICH -> Field.lines(name).max(part.most());
            case ADDRESS -> Field.text(name).max(part.most()).example("https://example.com/");
            case IMAGE -> Field.text(name).max(part.most()).example("01890a5d-ac96-774b-bcce-b302099a8057");
            case LINE -> Field.text(name).max(part.most());
            case LIST ->
                Field.objects(
                                name,
                                part.parts().stream().map(BlockFields::field).toArray(Field[]::new))
                        .max(part.most());
        };
    }

    /** What was given, as {@link org.partnercabinet.domain.landing.Block#readAll} reads it. */
    static List<Map<String, Object>> trees(List<Input> blocks) {
        return blocks.stream()
                .map(block -> {
                    var tree = tree(block, List.copyOf(PARTS.values()));
                    tree.put(TYPE, block.text(TYPE));
                    return tree;
                })
                .toList();
    }

    private static Map<String, Object> tree(Input input, List<Part> parts) {
        var tree = new LinkedHashMap<String, Object>();
        for (var part : parts) {
            var name = part.name();
            if (!input.has(name)) {
                continue;
            }
            tree.put(
                    name,
                    switch (part.type()) {
                        case FLAG -> input.bool(name);
                        case MOMENT -> input.optionalMoment(name).orElseThrow().toString();
                        case LIST ->
                            input.objects(name).stream()
                                    .map(item -> tree(item, part.parts()))
                                    .toList();
                        default -> input.text(name);
                    });
        }
        return tree;
    }
}
