package org.partnercabinet.domain.file;

import static org.partnercabinet.domain.file.Bytes.at;
import static org.partnercabinet.domain.file.Bytes.u8;

/** GIF by its structure: header, blocks, trailer, and nothing behind it. */
final class Gif {
    private static final int HEADER = 13;
    private static final int PICTURE = 10;

    private Gif() {}

    static boolean is(byte[] bytes) {
        if (!at(bytes, 0, "GIF87a") && !at(bytes, 0, "GIF89a") || bytes.length <= HEADER) return false;
        int block = HEADER + colours(u8(bytes, 10));
        while (block >= 0 && block < bytes.length) {
            switch (u8(bytes, block)) {
                case 0x3b -> {
                    return block == bytes.length - 1 && Pictures.isHarmless(bytes);
                }
                case 0x21 -> block = behindPieces(bytes, block + 2);
                case 0x2c -> block = picture(bytes, block);
                default -> {
                    return false;
                }
            }
        }
        return false;
    }

    private static int picture(byte[] bytes, int block) {
        if (block + PICTURE >= bytes.length) return -1;
        return behindPieces(bytes, block + PICTURE + colours(u8(bytes, block + 9)) + 1);
    }

    /** Pieces of data, each with its length before it, up to an empty one. */
    private static int behindPieces(byte[] bytes, int from) {
        int piece = from;
        while (piece < bytes.length) {
            int length = u8(bytes, piece);
            piece += 1 + length;
            if (length == 0) return piece;
        }
        return -1;
    }

    /** How long a table of colours is, by its flags. */
    private static int colours(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
    }
}
