package org.partnercabinet.application.link;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.link.Tally;

/**
 * Clicks counted by day of the company's zone. {@link Clicks} keeps these counts with each click; here they are made anew
 * where they are of another zone or were never made, and what is over is summed up.
 */
public interface ClickDays {
    /** Links whose clicks are not counted in this zone, in a fixed order. */
    List<LinkId> notCountedIn(ZoneId zone, int most);

    /** Counts a link's clicks from the clicks themselves. @param until not included */
    Map<LocalDate, Tally> count(LinkId link, ZoneId zone, Instant until);

    /**
     * Puts these counts in the place of what the link had, with what was clicked since. New clicks of the link wait.
     *
     * @param early all that was before {@code since}
     * @throws IllegalStateException outside a transaction
     */
    void recount(LinkId link, ZoneId zone, Map<LocalDate, Tally> early, Instant since);

    /**
     * Sums up one more day that is over, so that nobody has to look at all partners to know what all had.
     *
     * @param last the newest day that may be
     * @return whether there may be more
     * @throws IllegalStateException outside a transaction
     */
    boolean close(LocalDate last);
}
