package org.partnercabinet.bitrix24;

import java.util.Set;

/**
 * Where the portal is.
 *
 * @param trustedHosts other hosts (with a port if it is not the usual one) that the portal may have been renamed to;
 *     the secret goes nowhere else
 * @param reach which addresses the host may stand for
 */
public record Connection(WebhookUrl webhook, Set<String> trustedHosts, Deadlines deadlines, Limit limit, Reach reach) {
    public Connection(WebhookUrl webhook, Set<String> trustedHosts, Deadlines deadlines) {
        this(webhook, trustedHosts, deadlines, Limit.USUAL, Reach.ANYWHERE);
    }

    public static Connection to(WebhookUrl webhook) {
        return new Connection(webhook, Set.of(), Deadlines.USUAL);
    }

    public Connection within(Limit newLimit) {
        return new Connection(webhook, trustedHosts, deadlines, newLimit, reach);
    }

    public Connection reaching(Reach newReach) {
        return new Connection(webhook, trustedHosts, deadlines, limit, newReach);
    }
}
