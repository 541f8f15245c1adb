package org.partnercabinet.domain.file;

import static org.partnercabinet.domain.file.Bytes.at;
import static org.partnercabinet.domain.file.Bytes.has;
import static org.partnercabinet.domain.file.Bytes.little16;
import static org.partnercabinet.domain.file.Bytes.little32;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Documents by their content. */
final class Documents {
    private static final String ARCHIVE_END = "PK\u0005\u0006";
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int TAIL = 1024;

    private Documents() {}

    static boolean isPdf(byte[] bytes) {
        return (at(bytes, 0, "%PDF-1.") || at(bytes, 0, "%PDF-2."))
                && has(bytes, bytes.length - TAIL, bytes.length, "%%eof")
                && !endsAsArchive(bytes);
    }

    /** An archive with the parts of an Office document, all of the file, without macros. */
    static boolean isOffice(byte[] bytes, String part) {
        if (!at(bytes, 0, "PK\u0003\u0004")) return false;
        return entries(bytes)
                .filter(names -> names.contains("[content_types].xml") && names.contains(part))
                .filter(names -> names.stream().noneMatch(Documents::isForbidden))
                .isPresent();
    }

    private static boolean isForbidden(String name) {
        return name.endsWith("vbaproject.bin")
                || name.startsWith("meta-inf/")
                || name.startsWith("/")
                || name.contains("..")
                || name.contains("\\");
    }

    /** Names in lower case by the archive's directory; empty when it is not in order. */
    private static Optional<Set<String>> entries(byte[] bytes) {
        int end = bytes.length - END_LENGTH;
        if (!at(bytes, end, ARCHIVE_END)) return Optional.empty();
        long directory = little32(bytes, end + 16);
        if (directory + little32(bytes, end + 12) != end) return Optional.empty();
        var names = new HashSet<String>();
        int entry = (int) directory;
        for (int left = little16(bytes, end + 10); left > 0; left--) {
            if (entry + ENTRY_LENGTH > end || !at(bytes, entry, "PK\u0001\u0002")) return Optional.empty();
            int name = little16(bytes, entry + 28);
            if (entry + ENTRY_LENGTH + name > end) return Optional.empty();
            names.add(new String(bytes, entry + ENTRY_LENGTH, name, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT));
            entry += ENTRY_LENGTH + name + little16(bytes, entry + 30) + little16(bytes, entry + 32);
        }
        return entry == end ? Optional.of(names) : Optional.empty();
    }

    /** Whether a reader of archives would find one here: they look from the end. */
    static boolean endsAsArchive(byte[] bytes) {
        int from = bytes.length - END_LENGTH - LONGEST_COMMENT;
        for (int i = bytes.length - END_LENGTH; i >= Math.max(0, from); i--) {
            if (at(bytes, i, ARCHIVE_END)) return true;
        }
        return false;
    }

    /** UTF-8 without control characters, that does not begin as a page or a drawing would. */
    static boolean isText(byte[] bytes) {
        if (bytes.length == 0) return false;
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException broken) {
            return false;
        }
        boolean plain = text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == 0x7f);
        return plain && !isMarkup(text.startsWith("\ufeff") ? text.substring(1) : text) && !endsAsArchive(bytes);
    }

    private static boolean isMarkup(String text) {
        String start = text.stripLeading();
        if (start.startsWith("%PDF-")) return true;
        if (start.length() < 2 || start.charAt(0) != '<') return false;
        char next = start.charAt(1);
        return next == '!' || next == '?' || next == '/' || Character.isLetter(next);
    }
}
