package org.partnercabinet.http.buyer;

import static org.partnercabinet.http.input.Field.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.UrlDecoding;

/** What buyers and programs write about them. Marks come in the body or, failing that, in cookies of the same names. */
final class BuyerInput {
    static final String NUMBER = "userId";
    private static final int LONGEST_MARK = 200;
    private static final long LARGEST = 9_007_199_254_740_991L;

    private BuyerInput() {}

    static Field number() {
        return Field.decimal(NUMBER, BigDecimal.ONE, BigDecimal.valueOf(LARGEST), 0)
                .about("the buyer's id")
                .example(1_000_001);
    }

    static Optional<Long> number(Input input) {
        return input.optionalDecimal(NUMBER).map(BigDecimal::longValueExact);
    }

    static List<Field> marks() {
        var fields = new ArrayList<Field>();
        for (String mark : List.of("source", "medium", "campaign", "content", "term")) fields.add(text("utm_" + mark));
        return fields;
    }

    static Utm utm(Call call) {
        var cookies = cookies(call.header("Cookie").orElse(""));
        return new Utm(
                mark(call, cookies, "utm_source"),
                mark(call, cookies, "utm_medium"),
                mark(call, cookies, "utm_campaign"),
                mark(call, cookies, "utm_content"),
                mark(call, cookies, "utm_term"));
    }

    private static String mark(Call call, Map<String, String> cookies, String name) {
        return call.input().optionalText(name).orElseGet(() -> cookies.getOrDefault(name, ""));
    }

    /** What a cookie holds is not the buyer's doing: what cannot be a mark is left out. */
    private static Map<String, String> cookies(String header) {
        var cookies = new LinkedHashMap<String, String>();
        Arrays.stream(header.split(";"))
                .map(String::strip)
                .filter(pair -> pair.startsWith("utm_"))
                .forEach(pair -> {
                    int equals = pair.indexOf('=');
                    Optional<String> value =
                            equals < 0 ? Optional.empty() : UrlDecoding.decode(pair.substring(equals + 1));
                    value.map(text -> text.replaceAll("\\p{Cntrl}", "").strip())
                            .map(text -> text.length() <= LONGEST_MARK ? text : text.substring(0, LONGEST_MARK))
                            .ifPresent(text -> cookies.putIfAbsent(pair.substring(0, equals), text));
                });
        return cookies;
    }
}
