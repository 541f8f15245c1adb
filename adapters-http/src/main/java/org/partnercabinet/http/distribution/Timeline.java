package org.partnercabinet.http.distribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.partnercabinet.application.distribution.AppealQueries.AppealRow;
import org.partnercabinet.application.distribution.AppealQueries.StayRow;
import org.partnercabinet.domain.distribution.Assignment;
import org.partnercabinet.http.distribution.DeskAppealScreen.Turn;
import org.partnercabinet.http.web.Language;
import org.partnercabinet.http.web.Messages;

/** All that happened to an appeal, in words, the last first. */
final class Timeline {
    private final Messages messages;
    private final List<Turn> turns = new ArrayList<>();

    private Timeline(Language language) {
        this.messages = Messages.in(language);
    }

    static List<Turn> of(AppealRow row, List<StayRow> history, Language language) {
        var line = new Timeline(language);
        line.add(new Turn(
                row.at().created(),
                line.messages.text(
                        "desk.line-came", Map.of("source", row.source().name())),
                ""));
        history.forEach(line::stay);
        boolean told = history.stream()
                .flatMap(stay -> stay.end().stream())
                .anyMatch(end -> end.how() == Assignment.End.CLOSED);
        row.at().closed().ifPresent(at -> {
            if (!told) line.add(new Turn(at, line.closedWaiting(row), row.result()));
        });
        line.turns.sort(Comparator.comparing(Turn::at).reversed());
        return line.turns;
    }

    private String closedWaiting(AppealRow row) {
        return row.closedBy()
                .map(by -> messages.text("desk.line-closed-waiting-by", Map.of("by", by.email())))
                .orElseGet(() -> messages.text("desk.line-closed-waiting"));
    }

    private void add(Turn turn) {
        turns.add(0, turn);
    }

    private void stay(StayRow stay) {
        add(new Turn(
                stay.from(),
                text("got", stay.how(), stay.operator().name(), stay.by().orElse("")),
                stay.reason()));
        stay.openedAt()
                .filter(opened -> opened.isAfter(stay.from()))
                .ifPresent(opened -> add(new Turn(
                        opened,
                        messages.text(
                                "desk.line-opened",
                                Map.of("name", stay.operator().name())),
                        "")));
        stay.end()
                .ifPresent(end -> add(new Turn(
                        end.at(),
                        text("end", end.how(), stay.operator().name(), end.by().orElse("")),
                        end.reason())));
    }

    private String text(String what, Enum<?> how, String name, String by) {
        var key = "desk.line-" + what + "-" + how.name().toLowerCase(Locale.ROOT);
        var facts = Map.of("name", name, "by", by);
        return by.isEmpty() || !messages.knows(key + "-by")
                ? messages.text(key, facts)
                : messages.text(key + "-by", facts);
    }
}
