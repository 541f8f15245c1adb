package org.partnercabinet.http.page;

import java.util.Map;
import java.util.stream.Stream;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Flash;
import org.partnercabinet.http.web.LocalPath;
import org.partnercabinet.http.web.Messages;

/** A button that does one thing: afterwards people are on a page that says that it was done, or why it was not. */
public final class Deed {
    /** The field that says to which page to come back. */
    public static final String NEXT = "next";

    /** More would not fit into the cookie that carries it. */
    private static final int MOST_TYPED = 400;

    private Deed() {}

    /**
     * @param back where people go on, unless the form has a {@link #NEXT}
     * @param said key of what is said when it went well
     */
    public static Answer of(Call call, String back, String said, Runnable work) {
        var path = LocalPath.of(call.form().value(NEXT)).orElse(back);
        try {
            work.run();
            return done(call, path, said);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) throw refusal;
            var text = Messages.in(call.viewer().language()).text(refusal.code(), refusal.details());
            return Pages.goTo(call, path, Flash.wrong(text + typed(call)));
        }
    }

    /** What somebody wrote is not lost with what could not be done. */
    private static String typed(Call call) {
        return Stream.of("comment", "reason", "reference")
                .map(field -> call.form().value(field).strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(text -> text.length() > MOST_TYPED ? text.substring(0, MOST_TYPED) + "…" : text)
                .map(text -> " " + Messages.in(call.viewer().language()).text("page.typed", Map.of("text", text)))
                .orElse("");
    }

    /** On to a page that says so. */
    public static Answer done(Call call, String path, String said) {
        return done(call, path, said, Map.of());
    }

    public static Answer done(Call call, String path, String said, Map<String, ?> facts) {
        return Pages.goTo(
                call, path, Flash.done(Messages.in(call.viewer().language()).text(said, facts)));
    }
}
