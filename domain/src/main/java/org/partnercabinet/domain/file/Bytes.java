package org.partnercabinet.domain.file;

import java.nio.charset.StandardCharsets;

/** Looking into bytes. */
final class Bytes {
    private Bytes() {}

    static boolean at(byte[] bytes, int from, String latin) {
        byte[] wanted = latin.getBytes(StandardCharsets.ISO_8859_1);
        if (from < 0 || from + wanted.length > bytes.length) return false;
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[from + i] != wanted[i]) return false;
        }
        return true;
    }

    /** @return whether the text, ASCII and in lower case, is somewhere in between, in whatever case */
    static boolean has(byte[] bytes, int from, int until, String lower) {
        for (int i = Math.max(0, from); i + lower.length() <= Math.min(until, bytes.length); i++) {
            if (sameAt(bytes, i, lower)) return true;
        }
        return false;
    }

    private static boolean sameAt(byte[] bytes, int from, String lower) {
        for (int i = 0; i < lower.length(); i++) {
            int c = bytes[from + i];
            if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
            if (c != lower.charAt(i)) return false;
        }
        return true;
    }

    static int u8(byte[] bytes, int at) {
        return bytes[at] & 0xff;
    }

    static int big16(byte[] bytes, int at) {
        return u8(bytes, at) << 8 | u8(bytes, at + 1);
    }

    static long big32(byte[] bytes, int at) {
        return (long) big16(bytes, at) << 16 | big16(bytes, at + 2);
    }

    static int little16(byte[] bytes, int at) {
        return u8(bytes, at + 1) << 8 | u8(bytes, at);
    }

    static long little32(byte[] bytes, int at) {
        return (long) little16(bytes, at + 2) << 16 | little16(bytes, at);
    }
}
