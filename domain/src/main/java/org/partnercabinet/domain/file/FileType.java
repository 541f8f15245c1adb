package org.partnercabinet.domain.file;

import java.util.List;
import java.util.function.Predicate;
import org.partnercabinet.domain.Refusal;

/**
 * What a file is. Told by its content alone, and by all of it: a file that is something else as well (a picture with an
 * archive behind it) is nothing we take. Neither its name nor what the sender calls it counts.
 */
public enum FileType {
    PNG("image/png", Pictures::isPng, "png"),
    JPEG("image/jpeg", Pictures::isJpeg, "jpg", "jpeg"),
    WEBP("image/webp", Pictures::isWebp, "webp"),
    GIF("image/gif", Gif::is, "gif"),
    PDF("application/pdf", Documents::isPdf, "pdf"),
    XLSX(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            bytes -> Documents.isOffice(bytes, "xl/workbook.xml"),
            "xlsx"),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            bytes -> Documents.isOffice(bytes, "word/document.xml"),
            "docx"),
    TEXT("text/plain", Documents::isText, "txt", "csv", "log", "md");

    private final String mediaType;
    private final Predicate<byte[]> recognises;
    private final List<String> extensions;

    FileType(String mediaType, Predicate<byte[]> recognises, String... extensions) {
        this.mediaType = mediaType;
        this.recognises = recognises;
        this.extensions = List.of(extensions);
    }

    /** @throws Refusal INVALID {@code file.type-unsupported} at {@code file} */
    public static FileType of(byte[] bytes) {
        for (FileType type : values()) {
            if (type.recognises.test(bytes)) return type;
        }
        throw Refusal.invalid("file", "file.type-unsupported", "its content is of no kind that is taken");
    }

    /** As in {@code Content-Type}, without a charset. */
    public String mediaType() {
        return mediaType;
    }

    public boolean isPicture() {
        return this == PNG || this == JPEG || this == WEBP || this == GIF;
    }

    /** In lower case, without the dot; the first is the usual one. */
    List<String> extensions() {
        return extensions;
    }
}
