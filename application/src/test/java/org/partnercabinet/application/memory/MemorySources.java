package org.partnercabinet.application.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.partnercabinet.application.distribution.Sources;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.distribution.Source;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.link.LinkId;

record MemorySources(MemoryDatabase db) implements Sources {
    private static final String DEFAULT = "default";

    @Override
    public void add(Source source) {
        db.expectTransaction();
        expectOnlyOne(source);
        db.distribution.sources.put(source.id(), source);
    }

    @Override
    public Map<SourceId, Source> find(Collection<SourceId> ids) {
        return db.read(() -> {
            Map<SourceId, Source> found = new LinkedHashMap<>();
            ids.forEach(id -> db.distribution.sources.find(id).ifPresent(s -> found.put(id, s)));
            return found;
        });
    }

    @Override
    public Source change(SourceId id, UnaryOperator<Source> change) {
        db.expectGate();
        Source changed = change.apply(get(id));
        expectOnlyOne(changed);
        db.distribution.sources.put(id, changed);
        return changed;
    }

    @Override
    public List<Source> of(Optional<LinkId> link) {
        return db.read(() -> Stream.of(key(link), DEFAULT)
                .distinct()
                .flatMap(which -> db.distribution.leads.find(which).stream())
                .map(this::get)
                .toList());
    }

    @Override
    public void lead(Optional<LinkId> link, Optional<SourceId> to) {
        db.expectTransaction();
        if (to.isPresent()) db.distribution.leads.put(key(link), to.get());
        else db.distribution.leads.remove(key(link));
    }

    @Override
    public Optional<Instant> lateSince(SourceId id) {
        return db.read(() -> db.distribution.late.find(id));
    }

    @Override
    public void late(SourceId id, Optional<Instant> since) {
        db.expectGate();
        if (since.isPresent()) db.distribution.late.put(id, since.get());
        else db.distribution.late.remove(id);
    }

    @Override
    public List<SourceId> late() {
        return db.read(() -> db.distribution.late.keys(since -> true).stream()
                .sorted(Comparator.comparing(SourceId::value))
                .toList());
    }

    /** Nothing is counted here that could be wrong. */
    @Override
    public List<SourceId> recount() {
        db.expectGate();
        return List.of();
    }

    static String key(Optional<LinkId> link) {
        return link.map(id -> id.value().toString()).orElse(DEFAULT);
    }

    private void expectOnlyOne(Source source) {
        boolean taken = db.distribution
                .sources
                .all()
                .anyMatch(s -> s.name().equals(source.name()) && !s.id().equals(source.id()));
        if (taken) throw Refusal.conflict("source.name-taken", "there is a source of that name");
    }
}
