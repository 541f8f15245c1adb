package org.partnercabinet.http.landing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.landing.Block;
import org.partnercabinet.domain.landing.BlockKind;

/** Moves blocks about, as the buttons beside them say. */
final class Blocks {
    private Blocks() {}

    /**
     * @param to where a block is moved to, counted without it
     * @throws Refusal INVALID {@code landing.too-many-items}
     */
    static List<Block> moved(List<Block> blocks, String action, int at, int to, BlockKind kind) {
        var moved = new ArrayList<>(blocks);
        if (action.equals("add")) {
            moved.add(Math.min(at, moved.size()), Block.empty(kind));
        } else if (at < moved.size()) {
            switch (action) {
                case "up" -> Collections.swap(moved, at, Math.max(0, at - 1));
                case "down" -> Collections.swap(moved, at, Math.min(moved.size() - 1, at + 1));
                case "copy" -> moved.add(at + 1, moved.get(at));
                case "move" -> {
                    var block = moved.remove(at);
                    moved.add(Math.min(to, moved.size()), block);
                }
                default -> moved.remove(at);
            }
        }
        if (moved.size() > Block.MOST) {
            throw Refusal.invalid("blocks", "landing.too-many-items", "too many blocks")
                    .with("max", Block.MOST);
        }
        return moved;
    }

    /** Which block is open afterwards; -1 for none. */
    static int next(String action, int at, int to, int count) {
        int next = switch (action) {
            case "up" -> at - 1;
            case "down", "copy" -> at + 1;
            case "move" -> to;
            case "delete" -> -1;
            default -> at;
        };
        return Math.min(Math.max(next, action.equals("delete") ? -1 : 0), count - 1);
    }

    /** @throws Refusal INVALID at {@code blocks[0]} and what follows, wherever the block stands */
    static List<Block> replaced(List<Block> blocks, int at, Map<String, Object> tree) {
        var changed = new ArrayList<>(blocks);
        changed.set(at, Block.readAll(List.of(tree)).get(0));
        return changed;
    }
}
