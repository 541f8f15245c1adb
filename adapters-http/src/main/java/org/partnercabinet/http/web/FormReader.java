package org.partnercabinet.http.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes a form of the bytes that a browser sends for one. */
final class FormReader {
    private static final String ENCODED = "application/x-www-form-urlencoded";
    private static final Pattern TEXT_PART = Pattern.compile(
            "\\A\\r\\nContent-Disposition: form-data; name=\"([^\"]{1,100})\"\\r\\n\\r\\n(.*)\\r\\n\\z",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary=\"?([^;\"\\s]{1,200})");

    private FormReader() {}

    /** @throws ProblemException 415, 400 */
    static Form read(byte[] raw, Optional<String> contentType) {
        var type = contentType.orElse("").toLowerCase(Locale.ROOT);
        if (raw.length == 0) {
            return Form.empty();
        }
        if (type.startsWith(ENCODED)) {
            var text = Utf8.strict(raw).orElseThrow(FormReader::malformed);
            return new Form(UrlEncoded.read(text, name -> true, WebProblem.BODY_MALFORMED));
        }
        if (type.startsWith(FileUpload.PARTS)) {
            return parts(raw, contentType.orElse(""));
        }
        throw new ProblemException(
                WebProblem.BODY_TYPE_UNSUPPORTED.problem().with("types", ENCODED + ", " + FileUpload.PARTS));
    }

    /** The parts that are no files. */
    private static Form parts(byte[] raw, String contentType) {
        var boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw malformed();
        }
        var values = JsonNodeFactory.instance.objectNode();
        var bytes = new String(raw, StandardCharsets.ISO_8859_1);
        var parts = bytes.split(Pattern.quote("--" + boundary.group(1)), FileUpload.MOST_PARTS);
        if (parts.length == FileUpload.MOST_PARTS) {
            throw malformed();
        }
        for (var part : parts) {
            var text = part.length() > 20_000
                    ? Optional.<java.util.regex.Matcher>empty()
                    : Optional.of(TEXT_PART.matcher(part));
            text.filter(java.util.regex.Matcher::matches)
                    .ifPresent(found -> UrlEncoded.put(values, found.group(1), utf8(found.group(2))));
        }
        return new Form(values);
    }

    private static String utf8(String latin) {
        return Utf8.strict(latin.getBytes(StandardCharsets.ISO_8859_1)).orElseThrow(FormReader::malformed);
    }

    private static ProblemException malformed() {
        return new ProblemException(
                WebProblem.BODY_MALFORMED.problem().with("line", 1).with("column", 1));
    }
}
