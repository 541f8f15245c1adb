package org.partnercabinet.http.landing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.landing.Block;
import org.partnercabinet.domain.landing.BlockKind;

/** Moves blocks about, as the buttons beside them say. */
final class Blocks {
    private Blocks() {}

    /** @throws Refusal INVALID {@code landing.too-many-items} */
    static List<Block> moved(List<Block> blocks, String action, int at, BlockKind kind) {
        var moved = new ArrayList<>(blocks);
        if (action.equals("add")) {
            moved.add(Math.min(at, moved.size()), Block.empty(kind));
        } else if (at < moved.size()) {
            switch (action) {
                case "up" -> Collections.swap(moved, at, Math.max(0, at - 1));
                case "down" -> Collections.swap(moved, at, Math.min(moved.size() - 1, at + 1));
                case "copy" -> moved.add(at + 1, moved.get(at));
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
    static int next(String action, int at, int count) {
        int next = switch (action) {
            case "up" -> at - 1;
            case "down", "copy" -> at + 1;
            case "delete" -> -1;
            default -> at;
        };
        return Math.min(Math.max(next, action.equals("delete") ? -1 : 0), count - 1);
    }
}
