package org.partnercabinet.bitrix24;

/**
 * How fast a portal may be called, a little below what it refuses: Bitrix24 refuses above 50 requests with 2 a second
 * leaking away, in its Enterprise plan above 250 with 5; a company's own server has no such limit.
 *
 * @param burst requests at once after a rest
 */
public record Limit(int burst, double perSecond) {
    private static final int USUAL_BURST = 45;

    public static final Limit USUAL = of(2);

    /** Its share for one of so many processes that call the portal at the same time. */
    public Limit sharedBy(int processes) {
        return new Limit(Math.max(1, burst / processes), perSecond / processes);
    }

    /** The limit of a portal that allows this many requests a second for long. */
    public static Limit of(int perSecond) {
        return new Limit(perSecond <= 2 ? USUAL_BURST : USUAL_BURST * perSecond, perSecond);
    }
}
