package org.partnercabinet.bitrix24.practice.wire;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code multipart/form-data} without files: named texts, with PHP's brackets in the names. */
public final class Multipart {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]*)\"");

    private Multipart() {}

    public static Map<String, Object> parse(String contentType, byte[] body) {
        var root = new LinkedHashMap<String, Object>();
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            return root;
        }
        String text = new String(body, StandardCharsets.UTF_8);
        for (String part : text.split(Pattern.quote("--" + boundary.group(1)))) {
            int gap = part.indexOf("\r\n\r\n");
            if (gap >= 0) {
                Matcher name = NAME.matcher(part.substring(0, gap));
                if (name.find()) {
                    String value = part.substring(gap + 4);
                    PhpForm.put(root, name.group(1), value.endsWith("\r\n") ? chop(value) : value);
                }
            }
        }
        return PhpForm.listed(root);
    }

    private static String chop(String value) {
        return value.substring(0, value.length() - 2);
    }
}
