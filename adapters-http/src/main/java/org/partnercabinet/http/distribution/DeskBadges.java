package org.partnercabinet.http.distribution;

import java.util.Map;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.page.Badges;
import org.partnercabinet.http.web.Visitor;

/** How many appeals an operator has not accepted yet, and how many wait. */
public final class DeskBadges implements Badges {
    /** What they have and did not accept. */
    public static final String APPEALS = "appeals";
    /** What waits in all queues. */
    public static final String QUEUE = "queue";

    private final DeskEyes eyes;

    public DeskBadges(DeskEyes eyes) {
        this.eyes = eyes;
    }

    @Override
    public Map<String, Integer> of(Visitor visitor) {
        if (!visitor.is(Role.OPERATOR)) return Map.of();
        int own = eyes.self(visitor).map(eyes::fresh).orElse(0);
        return Map.of(APPEALS, own, QUEUE, (int) Math.min(Integer.MAX_VALUE, eyes.waiting()));
    }
}
