package org.partnercabinet.application.link;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.partnercabinet.domain.link.Click;
import org.partnercabinet.domain.link.ClickId;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.link.Utm;

/** All clicks. A constant number of statements, whatever the number of clicks and links in a call. */
public interface Clicks {
    /** Which of these visitors were on those links, as people, at or after that moment. */
    Set<Seen> seenSince(Instant since, Collection<Seen> whom);

    /** Keeps the clicks and counts them on their links. @throws IllegalStateException outside a transaction */
    void addAll(List<Click> clicks);

    Optional<LinkId> linkOf(ClickId click);

    /** Whether it is a click of this link, at or after that moment. */
    boolean isOf(ClickId click, LinkId link, Instant since);

    /** The marks its link had when it was clicked. */
    Optional<Utm> utmOf(ClickId click);

    /** Forgets which visitors were last seen before then; their clicks stay. */
    void forgetVisitors(Instant before);

    record Seen(LinkId link, String visitor) {}
}
