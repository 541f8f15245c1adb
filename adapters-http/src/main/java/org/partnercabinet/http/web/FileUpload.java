package org.partnercabinet.http.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.partnercabinet.http.input.FieldError;
import org.partnercabinet.http.input.InvalidInput;
import org.partnercabinet.http.input.Mistake;

/**
 * A file that came as the body, or as the first file among its parts.
 *
 * @param name as the sender calls it; empty when the body is the file
 * @param bytes not to be changed
 */
public record FileUpload(String name, byte[] bytes) {
    static final String PARTS = "multipart/form-data";
    static final Set<String> TYPES = new TreeSet<>(List.of(
            PARTS,
            "text/csv",
            "text/plain",
            "text/tab-separated-values",
            "application/csv",
            "application/vnd.ms-excel",
            "application/octet-stream"));

    private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary=(\"[^\"]{1,200}\"|[^;\\s]{1,200})");
    private static final Pattern FILE_NAME = Pattern.compile("(?i)filename=\"([^\"]*)\"");
    private static final byte[] END_OF_HEADERS = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    /** So many parts, a form's other fields among them, are too many. */
    static final int MOST_PARTS = 1200;

    static FileUpload read(byte[] raw, String contentType) {
        var file = contentType.strip().toLowerCase(java.util.Locale.ROOT).startsWith(PARTS)
                ? firstFile(raw, contentType)
                : Optional.of(new FileUpload("", raw));
        return file.filter(found -> found.bytes.length > 0)
                .orElseThrow(
                        () -> new InvalidInput(List.of(new FieldError("file", Mistake.REQUIRED.code(), Map.of()))));
    }

    private static Optional<FileUpload> firstFile(byte[] raw, String contentType) {
        return files(raw, contentType).stream().findFirst();
    }

    /** All files among the parts of a form that have a name and something in them, at most {@code MOST_PARTS}. */
    static List<FileUpload> filled(byte[] raw, String contentType) {
        boolean parts = contentType.strip().toLowerCase(java.util.Locale.ROOT).startsWith(PARTS);
        return !parts
                ? List.of()
                : files(raw, contentType).stream()
                        .filter(file -> !file.name.isEmpty() && file.bytes.length > 0)
                        .toList();
    }

    private static List<FileUpload> files(byte[] raw, String contentType) {
        var found = new ArrayList<FileUpload>();
        var boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw malformed();
        }
        var mark = ("--" + boundary.group(1).replace("\"", "")).getBytes(StandardCharsets.ISO_8859_1);
        int at = find(raw, mark, 0, raw.length);
        for (int part = 0; part < MOST_PARTS && at >= 0; part++) {
            int next = find(raw, mark, at + mark.length, raw.length);
            if (next < 0) {
                return found;
            }
            file(raw, at + mark.length, next).ifPresent(found::add);
            at = next;
        }
        throw malformed();
    }

    /** Empty for a part that is no file. */
    private static Optional<FileUpload> file(byte[] raw, int from, int until) {
        int blank = find(raw, END_OF_HEADERS, from, until);
        if (blank < 0) {
            return Optional.empty();
        }
        var headers = new String(raw, from, blank - from, StandardCharsets.UTF_8);
        var name = FILE_NAME.matcher(headers);
        if (!name.find()) {
            return Optional.empty();
        }
        int begin = blank + END_OF_HEADERS.length;
        int end = Math.max(begin, until - 2);
        return Optional.of(new FileUpload(plain(name.group(1)), Arrays.copyOfRange(raw, begin, end)));
    }

    /** Without a path, and without what cannot be shown. */
    private static String plain(String name) {
        var bare = name.replaceFirst("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
        return bare.length() <= 200 ? bare : bare.substring(0, 200);
    }

    /** Looks no further than {@code until}: a body of many parts is read through once, not once for each part. */
    private static int find(byte[] raw, byte[] what, int from, int until) {
        for (int i = from; i <= until - what.length; i++) {
            if (Arrays.equals(raw, i, i + what.length, what, 0, what.length)) {
                return i;
            }
        }
        return -1;
    }

    private static ProblemException malformed() {
        return new ProblemException(
                WebProblem.BODY_MALFORMED.problem().with("line", 1).with("column", 1));
    }
}
