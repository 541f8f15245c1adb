package org.partnercabinet.http.link;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnercabinet.domain.link.Bots;
import org.partnercabinet.domain.link.LinkCode;
import org.partnercabinet.domain.link.Visit;
import org.partnercabinet.http.web.Call;

/** What is recorded of whoever asks for a page that a link leads to. */
public record VisitReader(VisitorHash hash, Clock clock) {
    private static final int LONGEST_AGENT = 300;
    private static final int LONGEST_HOST = 253;

    public Visit visit(LinkCode code, Call call) {
        var now = clock.instant();
        var agent = call.userAgent();
        var purpose = Stream.of("Sec-Purpose", "Purpose", "X-Moz")
                .flatMap(name -> call.header(name).stream())
                .collect(Collectors.joining(" "));
        return new Visit(
                code,
                hash.of(call.remoteAddress(), agent, now),
                Bots.isBot(call.method(), purpose, agent),
                call.header("Referer").map(VisitReader::host).orElse(""),
                agent.substring(0, Math.min(agent.length(), LONGEST_AGENT)),
                now);
    }

    /** Only the host: the rest of an address may hold secrets of the site they came from. */
    private static String host(String referrer) {
        try {
            var host = Optional.ofNullable(new URI(referrer).getHost()).orElse("");
            return host.length() > LONGEST_HOST ? "" : host.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException notAnAddress) {
            return "";
        }
    }
}
