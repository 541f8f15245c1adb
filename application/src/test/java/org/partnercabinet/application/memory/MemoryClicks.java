package org.partnercabinet.application.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnercabinet.application.link.Clicks;
import org.partnercabinet.domain.link.Click;
import org.partnercabinet.domain.link.ClickId;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.link.Utm;

record MemoryClicks(MemoryDatabase db) implements Clicks {
    @Override
    public Set<Seen> seenSince(Instant since, Collection<Seen> whom) {
        return db.read(() -> db.clicks
                .all()
                .filter(click -> !click.bot() && !click.at().isBefore(since))
                .map(click -> new Seen(click.link(), click.visitor()))
                .filter(whom::contains)
                .collect(Collectors.toSet()));
    }

    @Override
    public void addAll(List<Click> clicks) {
        db.expectTransaction();
        clicks.forEach(click -> db.clicks.put(click.id(), click));
    }

    /** Visitors are found by their clicks here: there is nothing else to forget. */
    @Override
    public void forgetVisitors(Instant before) {
        db.expectTransaction();
    }

    @Override
    public Optional<Utm> utmOf(ClickId click) {
        return db.read(() -> db.clicks.find(click).map(Click::utm));
    }

    @Override
    public Optional<LinkId> linkOf(ClickId click) {
        return db.read(() -> db.clicks.find(click).map(Click::link));
    }

    @Override
    public boolean isOf(ClickId click, LinkId link, Instant since) {
        return db.read(() -> db.clicks
                .find(click)
                .filter(known -> known.link().equals(link) && !known.at().isBefore(since))
                .isPresent());
    }
}
