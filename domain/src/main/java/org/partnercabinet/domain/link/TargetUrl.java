package org.partnercabinet.domain.link;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.partnercabinet.domain.Refusal;

/**
 * Where a direct link leads: an absolute {@code http} or {@code https} address with a host and no credentials, encoded as
 * browsers send it and then at most 2000 characters long. Reading what was written gives the same again.
 */
public record TargetUrl(String value) {
    private static final int MAX = 2000;

    public TargetUrl {
        value = WebAddress.encoded(value.strip());
        if (value.length() > MAX)
            throw Refusal.invalid("target_url", "text.too-long", "too long").with("max", MAX);
    }

    /**
     * The address with these parameters over its own of the same names. Every other parameter stays as it was, letter
     * for letter: repeated ones, blank ones, their order and their encoding; so does the fragment.
     */
    public String with(Map<String, String> parameters) {
        int hash = value.indexOf('#');
        String address = hash < 0 ? value : value.substring(0, hash);
        String fragment = hash < 0 ? "" : value.substring(hash);
        int mark = address.indexOf('?');
        List<String> query = new ArrayList<>();
        if (mark >= 0 && mark < address.length() - 1) {
            for (String pair : address.substring(mark + 1).split("&", -1)) {
                if (!parameters.containsKey(name(pair))) query.add(pair);
            }
        }
        parameters.forEach((name, text) -> query.add(name + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8)));
        String base = mark < 0 ? address : address.substring(0, mark);
        return query.isEmpty() ? base + fragment : base + "?" + String.join("&", query) + fragment;
    }

    private static String name(String pair) {
        int equals = pair.indexOf('=');
        String raw = equals < 0 ? pair : pair.substring(0, equals);
        try {
            return URLDecoder.decode(raw, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEncoding) {
            return raw;
        }
    }
}
