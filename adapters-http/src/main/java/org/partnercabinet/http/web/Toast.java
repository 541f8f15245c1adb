package org.partnercabinet.http.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells a script of ours to show something, whatever else the answer is. */
public final class Toast {
    private Toast() {}

    /** An answer that changes nothing on the page but for the toast. */
    public static Answer of(int status, Flash flash) {
        var header = header(flash);
        return Answer.bytes(status, "", new byte[0])
                .with(header.name(), header.value())
                .with("HX-Reswap", "none");
    }

    public static Header header(Flash flash) {
        var toast = new LinkedHashMap<String, Object>();
        toast.put("level", flash.level().name().toLowerCase(java.util.Locale.ROOT));
        toast.put("text", flash.text());
        flash.undo().ifPresent(path -> toast.put("undo", path));
        return new Header("HX-Trigger", ascii(new String(Json.bytes(Map.of("toast", toast)), StandardCharsets.UTF_8)));
    }

    /** Headers hold ASCII. */
    private static String ascii(String json) {
        var plain = new StringBuilder();
        json.chars().forEach(c -> plain.append(c < 0x80 ? String.valueOf((char) c) : String.format("\\u%04x", c)));
        return plain.toString();
    }
}
