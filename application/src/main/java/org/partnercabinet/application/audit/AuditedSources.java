package org.partnercabinet.application.audit;

import static org.partnercabinet.application.audit.Journal.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.partnercabinet.application.distribution.Sources;
import org.partnercabinet.domain.distribution.Source;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.link.LinkId;

/** Sources, and who changed them. */
public record AuditedSources(Sources inner, Journal journal) implements Sources {
    @Override
    public void add(Source source) {
        inner.add(source);
        journal.write("source.added", internal("source", source.id()), Facts.NONE, facts(source));
    }

    @Override
    public Map<SourceId, Source> find(Collection<SourceId> ids) {
        return inner.find(ids);
    }

    @Override
    public Source change(SourceId id, UnaryOperator<Source> change) {
        var seen = new Seen<>(change);
        return seen.told(
                inner.change(id, seen),
                (before, after) ->
                        journal.write("source.changed", internal("source", id), facts(before), facts(after)));
    }

    @Override
    public List<Source> of(Optional<LinkId> link) {
        return inner.of(link);
    }

    @Override
    public void lead(Optional<LinkId> link, Optional<SourceId> to) {
        inner.lead(link, to);
        var about = link.map(id -> internal("link", id)).orElseGet(() -> internal("settings", "default-source"));
        journal.write(
                "link.source.changed", about, Facts.NONE, Facts.of("source", to).map());
    }

    @Override
    public Optional<Instant> lateSince(SourceId id) {
        return inner.lateSince(id);
    }

    @Override
    public void late(SourceId id, Optional<Instant> since) {
        inner.late(id, since);
    }

    @Override
    public List<SourceId> late() {
        return inner.late();
    }

    @Override
    public List<SourceId> recount() {
        return inner.recount();
    }

    private static Map<String, String> facts(Source source) {
        var rules = source.rules();
        var sticky = rules.sticky();
        return Facts.of("name", source.name())
                .and("description", source.description())
                .and("active", source.active())
                .and("algorithm", rules.algorithm())
                .and("sticky", sticky.mode())
                .and("sticky_scope", sticky.scope())
                .and("sticky_days", sticky.days())
                .and("sticky_wait_seconds", sticky.waitSeconds())
                .and("respect_hours", rules.respectHours())
                .and("alert_minutes", rules.alertMinutes())
                .and("accept_seconds", rules.acceptSeconds())
                .map();
    }
}
