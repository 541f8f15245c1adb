package org.partnercabinet.bitrix24.crm;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.partnercabinet.application.crm.CrmEvents;
import org.partnercabinet.domain.Refusal;

/** A form body as flat pairs. A name that comes twice is refused: PHP takes the last value, others the first. */
final class FormBody {
    private static final int LONGEST = 64 * 1024;
    private static final int MOST_PAIRS = 200;

    private FormBody() {}

    /** @throws Refusal {@code webhook.malformed} */
    static Map<String, String> parse(String body) {
        if (body.length() > LONGEST) throw CrmEvents.malformed("longer than 64 KB");
        var pairs = new LinkedHashMap<String, String>();
        for (String pair : body.split("&", -1)) {
            if (pair.isEmpty()) continue;
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            if (pairs.putIfAbsent(name, value) != null) throw CrmEvents.malformed("a name comes twice");
            if (pairs.size() > MOST_PAIRS) throw CrmEvents.malformed("more than 200 pairs");
        }
        return pairs;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException brokenEscape) {
            throw CrmEvents.malformed("a broken percent escape");
        }
    }
}
