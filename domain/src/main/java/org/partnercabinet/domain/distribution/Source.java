package org.partnercabinet.domain.distribution;

import java.util.Optional;
import org.partnercabinet.domain.Texts;

/**
 * A channel by which appeals come.
 *
 * @param active whether it takes appeals
 */
public record Source(SourceId id, String name, Optional<String> description, Rules rules, boolean active) {

    /**
     * How its appeals are given out.
     *
     * @param respectHours whether operators get appeals in their hours only
     * @param alertMinutes 1 to 10080: an appeal that waits longer is shown as late
     * @param acceptSeconds 30 to 3600: an appeal not opened by then goes back to the queue; empty: never
     */
    public record Rules(
            Algorithm algorithm,
            Sticky sticky,
            boolean respectHours,
            int alertMinutes,
            Optional<Integer> acceptSeconds) {
        public static final Rules DEFAULT = by(Algorithm.WEIGHTED_RANDOM);

        public Rules {
            Sticky.within("queue_alert_minutes", alertMinutes, 1, 10_080);
            acceptSeconds.ifPresent(seconds -> Sticky.within("accept_seconds", seconds, 30, 3600));
        }

        public static Rules by(Algorithm algorithm) {
            return new Rules(algorithm, Sticky.OFF, true, 5, Optional.empty());
        }
    }

    public Source {
        name = Texts.required("name", name, 200);
        description = description.map(text -> Texts.optional("description", text, 2000));
    }

    /** One that takes appeals under these rules. */
    public static Source of(long id, String name, Rules rules) {
        return new Source(new SourceId(id), name, Optional.empty(), rules, true);
    }
}
