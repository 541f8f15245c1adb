package org.partnercabinet.bootstrap.crash;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partnercabinet.bootstrap.e2e.Api;
import org.partnercabinet.bootstrap.e2e.Api.Reply;

/** People and robots who follow links. Being sent on is the promise that the click is kept. */
final class Visitors {
    private static final Pattern CLICK = Pattern.compile("pc_click=([0-9a-f-]{36})");
    private static final List<String> AGENTS =
            List.of("Mozilla/5.0 (one)", "Mozilla/5.0 (two)", "Mozilla/5.0 (three)", "Googlebot/2.1");

    private final String url;
    private final List<String> codes;
    private final Promises promises;

    Visitors(String url, List<String> codes, Promises promises) {
        this.url = url;
        this.codes = codes;
        this.promises = promises;
    }

    void visit(Random random) {
        String code = codes.get(random.nextInt(codes.size()));
        String agent = AGENTS.get(random.nextInt(AGENTS.size()));
        Reply reply = new Api(url).with("User-Agent", agent).get("/r/" + code);
        promises.answers.incrementAndGet();
        Matcher click = CLICK.matcher(reply.headers().getOrDefault("Location", ""));
        if (reply.status() == 302 && click.find()) {
            promises.clicks.put(UUID.fromString(click.group(1)), code);
        } else {
            promises.complaints.add("/r/" + code + ": " + reply.status() + " " + reply.text());
        }
    }
}
