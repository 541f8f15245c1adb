package org.partnercabinet.domain.landing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.partnercabinet.domain.Refusal;

/** One section of a page. */
public record Block(BlockKind kind, Values values) {
    public static final int MOST = 30;
    private static final String TYPE = "type";

    /** An empty one of a kind, to be filled in. */
    public static Block empty(BlockKind kind) {
        return new Block(kind, ValueReader.read("", kind.parts(), Map.of()));
    }

    /**
     * Reads a list of blocks as {@link #tree} writes them.
     *
     * @throws Refusal INVALID at the place of the mistake, such as {@code blocks[2].items[0].title}
     */
    public static List<Block> readAll(List<?> given) {
        if (given.size() > MOST) {
            throw Refusal.invalid("blocks", "landing.too-many-items", "too many blocks")
                    .with("max", MOST);
        }
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < given.size(); i++) blocks.add(read("blocks[" + i + "]", given.get(i)));
        return List.copyOf(blocks);
    }

    private static Block read(String path, Object given) {
        if (!(given instanceof Map<?, ?> map)) throw ValueReader.wrong(path);
        if (!(map.get(TYPE) instanceof String word)) throw ValueReader.wrong(path + "." + TYPE);
        BlockKind kind = BlockKind.of(word).orElseThrow(() -> ValueReader.wrong(path + "." + TYPE));
        var rest = new HashMap<Object, Object>(map);
        rest.remove(TYPE);
        return new Block(kind, ValueReader.read(path, kind.parts(), rest));
    }

    /** Those of the wanted that stand among others unchanged, each as often as it does; in the order wanted. */
    static List<Block> within(List<Block> wanted, List<Block> others) {
        var rest = new ArrayList<>(others);
        return wanted.stream().filter(rest::remove).toList();
    }

    /** Texts, booleans, lists and maps, in the order of the parts. */
    public Map<String, Object> tree() {
        var tree = new java.util.LinkedHashMap<String, Object>();
        tree.put(TYPE, kind.word());
        tree.putAll(Tree.of(kind.parts(), values));
        return tree;
    }

    public String text(String name) {
        return values.text(name);
    }

    public boolean has(String name) {
        return values.has(name);
    }

    public boolean flag(String name) {
        return values.flag(name);
    }

    public List<Values> items(String name) {
        return values.items(name);
    }

    /** Every image it shows. */
    public Stream<ImageId> images() {
        return Tree.images(kind.parts(), values);
    }
}
