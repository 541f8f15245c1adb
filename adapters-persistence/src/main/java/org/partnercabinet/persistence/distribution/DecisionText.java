package org.partnercabinet.persistence.distribution;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.Reason;
import org.partnercabinet.domain.distribution.Verdict;

/**
 * The reasons of a decision as text, for they are only ever read whole: {@code operator,weight,load,limit,whyNot,share,deficit}
 * with a semicolon between operators, and {@code reason,count}.
 */
final class DecisionText {
    private static final String MAY = "-";

    private DecisionText() {}

    static String of(List<Verdict> verdicts) {
        return verdicts.stream().map(DecisionText::of).collect(Collectors.joining(";"));
    }

    static String of(Map<Reason, Integer> counts) {
        return counts.entrySet().stream()
                .map(count -> word(count.getKey()) + "," + count.getValue())
                .collect(Collectors.joining(";"));
    }

    static List<Verdict> verdicts(String text) {
        return parts(text).stream().map(DecisionText::verdict).toList();
    }

    static Map<Reason, Integer> counts(String text) {
        var counts = new EnumMap<Reason, Integer>(Reason.class);
        for (String part : parts(text)) {
            List<String> fields = List.of(part.split(","));
            counts.put(reason(fields.get(0)), Integer.parseInt(fields.get(1)));
        }
        return counts;
    }

    private static String of(Verdict verdict) {
        return String.join(
                ",",
                verdict.operator().toString(),
                Integer.toString(verdict.weight()),
                Integer.toString(verdict.load()),
                Integer.toString(verdict.limit()),
                verdict.whyNot().map(DecisionText::word).orElse(MAY),
                Long.toString(verdict.share()),
                Long.toString(verdict.deficit()));
    }

    private static Verdict verdict(String text) {
        List<String> fields = List.of(text.split(","));
        return new Verdict(
                new OperatorId(Long.parseLong(fields.get(0))),
                Integer.parseInt(fields.get(1)),
                Integer.parseInt(fields.get(2)),
                Integer.parseInt(fields.get(3)),
                Optional.of(fields.get(4)).filter(why -> !why.equals(MAY)).map(DecisionText::reason),
                Long.parseLong(fields.get(5)),
                Long.parseLong(fields.get(6)));
    }

    private static List<String> parts(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(";"));
    }

    private static String word(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }

    private static Reason reason(String word) {
        return Reason.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
