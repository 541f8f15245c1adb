package org.partnercabinet.persistence.distribution;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.partnercabinet.application.distribution.Sources;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.distribution.Source;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.persistence.Database;

/** Sources in the database. Whose a name is, is decided behind the gate, which adding passes by itself. */
public final class JdbiSources implements Sources {
    private final Database database;

    public JdbiSources(Database database) {
        this.database = database;
    }

    @Override
    public void add(Source source) {
        database.within(handle -> {
            Gate.lock(handle);
            expectOnlyOne(handle, source);
            return SourceColumns.bind(handle.createUpdate("""
                                    insert into source
                                        (id, name, description, active, algorithm, sticky_mode, sticky_scope,
                                         sticky_days, sticky_wait, respect_hours, alert_minutes, accept_wait)
                                    values
                                        (:id, :name, :description, :active, :algorithm, :mode, :scope, :days, :wait,
                                         :respectHours, :alertMinutes, :accept)"""), source).execute();
        });
    }

    @Override
    public Map<SourceId, Source> find(Collection<SourceId> ids) {
        if (ids.isEmpty()) return Map.of();
        return database.with(handle -> handle
                .createQuery("select * from source where id = any(:ids)")
                .bindArray("ids", Long.class, Numbered.values(ids, SourceId::value))
                .map(SourceColumns.SOURCE)
                .stream()
                .collect(Collectors.toMap(Source::id, Function.identity())));
    }

    @Override
    public Source change(SourceId id, UnaryOperator<Source> change) {
        return database.within(handle -> {
            Gate.expect(handle);
            Source changed = change.apply(get(id));
            expectOnlyOne(handle, changed);
            SourceColumns.bind(handle.createUpdate("""
                                    update source
                                    set name = :name, description = :description, active = :active,
                                        algorithm = :algorithm, sticky_mode = :mode, sticky_scope = :scope,
                                        sticky_days = :days, sticky_wait = :wait, respect_hours = :respectHours,
                                        alert_minutes = :alertMinutes, accept_wait = :accept
                                    where id = :id"""), changed).execute();
            return changed;
        });
    }

    @Override
    public List<Source> of(Optional<LinkId> link) {
        return database.with(handle -> handle.createQuery("""
                        select s.* from (
                            select 0 as turn, source from link_source where link = :link
                            union all
                            select 1 as turn, source from default_source where id = 1) target
                        join source s on s.id = target.source
                        order by target.turn""")
                .bind("link", link)
                .map(SourceColumns.SOURCE)
                .list());
    }

    @Override
    public void lead(Optional<LinkId> link, Optional<SourceId> to) {
        database.within(handle -> {
            if (to.isEmpty()) {
                return target(handle, link, link.isPresent() ? "delete from link_source where link = :link" : """
                        delete from default_source where id = 1""", 0);
            }
            long source = to.get().value();
            boolean fresh = target(handle, link, link.isPresent() ? """
                    insert into link_source (link, source) values (:link, :source) on conflict do nothing""" : """
                    insert into default_source (id, source) values (1, :source) on conflict do nothing""", source) == 1;
            return fresh ? 1 : target(handle, link, link.isPresent() ? """
                            update link_source set source = :source where link = :link""" : """
                            update default_source set source = :source where id = 1""", source);
        });
    }

    @Override
    public Optional<Instant> lateSince(SourceId id) {
        return database.with(
                handle -> handle.createQuery("select late_since from source where id = :id and late_since is not null")
                        .bind("id", id.value())
                        .mapTo(Instant.class)
                        .findOne());
    }

    @Override
    public void late(SourceId id, Optional<Instant> since) {
        database.within(handle -> {
            Gate.expect(handle);
            return handle.createUpdate("update source set late_since = :since where id = :id")
                    .bind("id", id.value())
                    .bind("since", since)
                    .execute();
        });
    }

    @Override
    public List<SourceId> late() {
        return database.with(
                handle -> handle.createQuery("select id from source where late_since is not null order by id")
                        .mapTo(Long.class)
                        .map(SourceId::new)
                        .list());
    }

    @Override
    public List<SourceId> recount() {
        return database.within(handle -> {
            Gate.expect(handle);
            return new SourceCounts(handle).mended();
        });
    }

    private static int target(Handle handle, Optional<LinkId> link, String sql, long source) {
        return handle.createUpdate(sql)
                .bind("link", link)
                .bind("source", source)
                .execute();
    }

    private static void expectOnlyOne(Handle handle, Source source) {
        handle.createQuery("select id from source where name = :name and id <> :id")
                .bind("name", source.name())
                .bind("id", source.id().value())
                .mapTo(Long.class)
                .findOne()
                .ifPresent(other -> {
                    throw Refusal.conflict("source.name-taken", "there is a source of that name");
                });
    }
}
