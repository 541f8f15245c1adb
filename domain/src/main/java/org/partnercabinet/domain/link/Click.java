package org.partnercabinet.domain.link;

import java.time.Instant;

/**
 * One visit through a link, as it is kept. Bots are kept and never counted.
 *
 * @param unique the first one of this visitor on this link within {@link Visit#SAME_VISITOR}; false for bots
 * @param utm the link's marks at that moment
 */
public record Click(
        ClickId id,
        LinkId link,
        Instant at,
        String visitor,
        boolean bot,
        boolean unique,
        String referrer,
        String agent,
        Utm utm) {}
