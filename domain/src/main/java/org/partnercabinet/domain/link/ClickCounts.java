package org.partnercabinet.domain.link;

/**
 * How many clicks.
 *
 * @param clicks by people
 * @param unique those of them that were a visitor's first in half an hour
 * @param bots visits by machines, not among the clicks
 */
public record ClickCounts(long clicks, long unique, long bots) {
    public static final ClickCounts NONE = new ClickCounts(0, 0, 0);

    public static ClickCounts of(Click click) {
        return click.bot() ? new ClickCounts(0, 0, 1) : new ClickCounts(1, click.unique() ? 1 : 0, 0);
    }

    public ClickCounts plus(ClickCounts more) {
        return new ClickCounts(clicks + more.clicks, unique + more.unique, bots + more.bots);
    }

    public ClickCounts negated() {
        return new ClickCounts(-clicks, -unique, -bots);
    }

    public boolean isNone() {
        return equals(NONE);
    }
}
