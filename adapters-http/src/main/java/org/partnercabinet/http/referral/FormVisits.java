package org.partnercabinet.http.referral;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.partnercabinet.application.link.Clicks;
import org.partnercabinet.domain.link.ClickId;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.http.link.VisitQueue;
import org.partnercabinet.http.link.VisitReader;
import org.partnercabinet.http.web.Call;

/**
 * The click with which somebody opens a form. Who followed the link has one already, for half an hour; anybody else, as in a frame
 * on another site, makes one of the link by coming.
 */
public record FormVisits(VisitQueue queue, VisitReader reader, Clicks clicks, Clock clock) {
    private static final Duration CLICK_COUNTS = Duration.ofMinutes(30);
    private static final Pattern CLICK = Pattern.compile("[?&]" + Link.CLICK_PARAMETER + "=([0-9a-f-]{36})");

    /**
     * @return the click, once it is committed; empty if the link leads nowhere any more
     * @throws org.partnercabinet.domain.Refusal as {@link VisitQueue}
     */
    CompletionStage<Optional<String>> click(Call call, Link link) {
        var given = FormInput.click(call.query().optionalText(FormInput.CLICK)).filter(id -> isTheirs(id, link));
        return given.isPresent()
                ? CompletableFuture.completedFuture(given)
                : queue.follow(reader.visit(link.code(), call))
                        .thenApply(target -> target.flatMap(FormVisits::clickIn));
    }

    /** Whoever got the address from somebody else later on is a visitor of their own. */
    private boolean isTheirs(String click, Link link) {
        var since = clock.instant().minus(CLICK_COUNTS);
        return clicks.isOf(new ClickId(UUID.fromString(click)), link.id(), since);
    }

    private static Optional<String> clickIn(String target) {
        var found = CLICK.matcher(target);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
