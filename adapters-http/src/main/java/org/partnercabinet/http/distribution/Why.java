package org.partnercabinet.http.distribution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.partnercabinet.application.distribution.AppealQueries.EndRow;
import org.partnercabinet.application.distribution.AppealQueries.StayRow;
import org.partnercabinet.domain.distribution.Decision;
import org.partnercabinet.domain.distribution.How;
import org.partnercabinet.domain.distribution.Reason;
import org.partnercabinet.domain.distribution.Verdict;
import org.partnercabinet.http.web.Language;
import org.partnercabinet.http.web.Messages;

/** Why an appeal is where it is, in words that need nothing beside them. */
final class Why {
    private final Messages messages;
    private final Language language;

    private Why(Language language) {
        this.messages = Messages.in(language);
        this.language = language;
    }

    /** Why one may not be given an appeal. */
    static String not(Reason reason, Language language) {
        return Messages.in(language).text("reason." + word(reason));
    }

    /** What the rules did. @param names of who is in the decision, by number */
    static String of(Decision decision, Map<Long, String> names, Language language) {
        return new Why(language).text(decision, names);
    }

    /** What a person, or a program, did: gave it to somebody, or took it. */
    static String byHand(StayRow stay, Language language) {
        return new Why(language).hand(stay);
    }

    /** Why one waits that nobody can take now: what it waits for. */
    static String waits(Decision now, Optional<StayRow> latest, Language language) {
        var why = new Why(language);
        var sentences = new ArrayList<String>();
        latest.flatMap(stay -> stay.end().map(end -> why.back(stay, end))).ifPresent(sentences::add);
        boolean soon = now.chosen().isPresent();
        sentences.add(why.messages.text(soon ? "why.soon" : waiting(now).replace("why.", "why.waits-")));
        if (!soon) sentences.addAll(why.counts(now));
        return String.join(" ", sentences);
    }

    private String back(StayRow stay, EndRow end) {
        var sentence = messages.text(
                "why.back-" + end.how().name().toLowerCase(Locale.ROOT),
                Map.of("name", stay.operator().name()));
        return end.reason().isEmpty() ? sentence : sentence + " " + because(end.reason());
    }

    /** A sentence of its own, however they ended theirs. */
    private String because(String reason) {
        boolean ended = ".!?…".indexOf(reason.charAt(reason.length() - 1)) >= 0;
        return messages.text("why.reason", Map.of("reason", ended ? reason : reason + "."));
    }

    private String text(Decision decision, Map<Long, String> names) {
        var sentences = new ArrayList<String>();
        if (decision.how() == How.QUEUE) sentences.add(messages.text("why.queue"));
        sentences.add(main(decision, names));
        sentences.addAll(counts(decision));
        return String.join(" ", sentences);
    }

    private List<String> counts(Decision decision) {
        var sentences = new ArrayList<String>();
        int couldNot = decision.couldNot().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        if (decision.could() > 0) sentences.add(messages.count("why.could", decision.could(), Map.of()));
        if (couldNot > 0) {
            var reasons = Map.of("reasons", reasons(decision.couldNot()));
            sentences.add(messages.count("why.could-not", couldNot, reasons));
        }
        return sentences;
    }

    private String main(Decision decision, Map<Long, String> names) {
        if (decision.chosen().isEmpty()) return messages.text(waiting(decision));
        Verdict verdict = decision.verdicts().get(0);
        var facts = new LinkedHashMap<String, Object>();
        facts.put("name", names.getOrDefault(verdict.operator().value(), "№ " + verdict.operator()));
        facts.put("chance", Numerals.percent(verdict.share(), language));
        facts.put("weight", verdict.weight());
        facts.put("total", decision.total());
        facts.put("drawn", decision.drawn().map(drawn -> drawn + 1).orElse(0L));
        facts.put("deficit", Numerals.decimal(verdict.deficit(), language));
        facts.put("load", verdict.load());
        facts.put("limit", verdict.limit());
        return messages.text(chosen(decision), facts);
    }

    private static String waiting(Decision decision) {
        if (decision.could() > 0) return "why.reserved";
        return decision.isRoutable() ? "why.nobody" : "why.unroutable";
    }

    private static String chosen(Decision decision) {
        if (decision.how() == How.STICKY) return "why.sticky";
        return switch (decision.algorithm()) {
            case WEIGHTED_RANDOM -> "why.lot";
            case SMOOTH -> "why.smooth";
            case LEAST_LOADED -> "why.least-loaded";
        };
    }

    private String reasons(Map<Reason, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> not(entry.getKey(), language) + " — " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private String hand(StayRow stay) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("name", stay.operator().name());
        facts.put("by", stay.by().orElse(""));
        List<String> sentences = new ArrayList<>();
        sentences.add(messages.text(handKey(stay), facts));
        Optional.of(stay.reason()).filter(words -> !words.isEmpty()).ifPresent(words -> sentences.add(because(words)));
        return String.join(" ", sentences);
    }

    private static String handKey(StayRow stay) {
        if (stay.how() == How.TAKEN) return "why.taken";
        return stay.by().isPresent() ? "why.manual" : "why.program";
    }

    private static String word(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
