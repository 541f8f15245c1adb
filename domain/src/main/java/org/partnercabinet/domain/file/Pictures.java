package org.partnercabinet.domain.file;

import static org.partnercabinet.domain.file.Bytes.at;
import static org.partnercabinet.domain.file.Bytes.big16;
import static org.partnercabinet.domain.file.Bytes.big32;
import static org.partnercabinet.domain.file.Bytes.has;
import static org.partnercabinet.domain.file.Bytes.little32;
import static org.partnercabinet.domain.file.Bytes.u8;

import java.util.List;

/** Pictures by their structure, from the first byte to the last. */
final class Pictures {
    private static final int MARGIN = 64 * 1024;
    private static final List<String> STRANGE = List.of("%pdf-", "<script", "<html", "<!doctype", "<?php", "<svg");

    private Pictures() {}

    /** A chain of chunks from IHDR to IEND, and nothing behind it. */
    static boolean isPng(byte[] bytes) {
        if (!at(bytes, 0, "\u0089PNG\r\n\u001a\n") || !at(bytes, 12, "IHDR")) return false;
        long chunk = 8;
        while (chunk + 12 <= bytes.length) {
            long length = big32(bytes, (int) chunk);
            boolean last = at(bytes, (int) chunk + 4, "IEND");
            chunk += 12 + length;
            if (last) return chunk == bytes.length && isHarmless(bytes);
        }
        return false;
    }

    /**
     * Segments up to the picture's data, which must be there; at its end the mark of the end, behind which cameras put
     * things of theirs.
     */
    static boolean isJpeg(byte[] bytes) {
        if (!at(bytes, 0, "\u00ff\u00d8\u00ff")) return false;
        int segment = 2;
        while (segment + 4 <= bytes.length) {
            if (u8(bytes, segment) != 0xff) return false;
            int marker = u8(bytes, segment + 1);
            int length = big16(bytes, segment + 2);
            if (length < 2) return false;
            segment += 2 + length;
            if (marker == 0xda) return hasEnd(bytes, segment) && isHarmless(bytes);
        }
        return false;
    }

    private static boolean hasEnd(byte[] bytes, int from) {
        for (int i = bytes.length - 2; i >= from; i--) {
            if (at(bytes, i, "\u00ff\u00d9")) return true;
        }
        return false;
    }

    static boolean isWebp(byte[] bytes) {
        return at(bytes, 0, "RIFF")
                && at(bytes, 8, "WEBPVP8")
                && bytes.length >= 20
                && little32(bytes, 4) + 8 == bytes.length
                && isHarmless(bytes);
    }

    /** No archive, document or page besides: those are read from their end, or begin not far from where the file does. */
    static boolean isHarmless(byte[] bytes) {
        return !Documents.endsAsArchive(bytes)
                && STRANGE.stream()
                        .noneMatch(mark ->
                                has(bytes, 0, MARGIN, mark) || has(bytes, bytes.length - MARGIN, bytes.length, mark));
    }
}
