package org.partnercabinet.application.link;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.partnercabinet.application.Ids;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.link.Click;
import org.partnercabinet.domain.link.ClickId;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.LinkCode;
import org.partnercabinet.domain.link.Visit;

/**
 * People follow links: many visits, one transaction, so that recording a click costs little. Nobody is answered before
 * the commit. Links are read in the same transaction: a blocked partner's link stops at once, in every process.
 */
public final class FollowLink {
    private final Transactions transactions;
    private final Links links;
    private final Clicks clicks;
    private final Ids ids;

    public FollowLink(Transactions transactions, Links links, Clicks clicks, Ids ids) {
        this.transactions = transactions;
        this.links = links;
        this.clicks = clicks;
        this.ids = ids;
    }

    /** @return where each visit leads, in the order of the visits; empty where nothing does, and then no click is kept */
    public List<Optional<String>> handle(List<Visit> visits) {
        return transactions.inTransaction(() -> {
            Map<LinkCode, Link> found =
                    links.followable(visits.stream().map(Visit::code).collect(Collectors.toSet())).stream()
                            .collect(Collectors.toMap(Link::code, Function.identity()));
            Set<Clicks.Seen> seen = seen(visits, found);
            List<Click> kept = new ArrayList<>(visits.size());
            List<Optional<String>> destinations = new ArrayList<>(visits.size());
            for (Visit visit : visits) {
                Optional<Link> link = Optional.ofNullable(found.get(visit.code()));
                Optional<Click> click = link.map(l -> click(l, visit, seen));
                click.ifPresent(kept::add);
                destinations.add(link.map(l -> l.destination(click.orElseThrow().id())));
            }
            if (!kept.isEmpty()) clicks.addAll(kept);
            return destinations;
        });
    }

    /** Who was here lately, to which each person of this very batch is added in turn. */
    private Set<Clicks.Seen> seen(List<Visit> visits, Map<LinkCode, Link> found) {
        Set<Clicks.Seen> people = new HashSet<>();
        for (Visit visit : visits) {
            Link link = visit.bot() ? null : found.get(visit.code());
            if (link != null) people.add(new Clicks.Seen(link.id(), visit.visitor()));
        }
        if (people.isEmpty()) return new HashSet<>();
        Instant first = visits.stream().map(Visit::at).min(Instant::compareTo).orElseThrow();
        return new HashSet<>(clicks.seenSince(first.minus(Visit.SAME_VISITOR), people));
    }

    private Click click(Link link, Visit visit, Set<Clicks.Seen> seen) {
        boolean unique = !visit.bot() && seen.add(new Clicks.Seen(link.id(), visit.visitor()));
        var id = new ClickId(ids.next());
        return new Click(
                id,
                link.id(),
                visit.at(),
                visit.visitor(),
                visit.bot(),
                unique,
                visit.referrer(),
                visit.agent(),
                link.content().utm());
    }
}
