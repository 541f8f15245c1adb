package org.partnercabinet.persistence.landing;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.landing.LandingQueries;
import org.partnercabinet.domain.landing.LandingId;
import org.partnercabinet.domain.landing.Slug;
import org.partnercabinet.domain.link.ClickId;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.link.WebOrigin;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Listing;
import org.partnercabinet.persistence.Row;

/** Landing pages for screens and the public, from the database. */
public final class JdbiLandingQueries implements LandingQueries {
    private static final String OPEN =
            "(l.state = 'published' and not l.archived and p.status = 'approved' and k.active"
                    + " and k.deleted_at is null)";
    private static final RowMapper<Shown> SHOWN = Row.mapper(row -> new Shown(
            new LandingId(row.id("id")),
            new Slug(row.text("present")),
            row.number("number"),
            ContentText.read(row.text("content")),
            new LinkId(row.id("own")),
            row.text("code"),
            row.is("open")));

    private final Database database;

    public JdbiLandingQueries(Database database) {
        this.database = database;
    }

    @Override
    public Page<LandingRow> list(Scope scope, Filter filter, PageRequest page) {
        Listing<LandingRow> landings = landings(scope)
                .of("l.archived", "archived", Optional.of(filter.isArchived()))
                .of("l.state", "state", filter.state().filter(state -> !filter.isArchived()))
                .where("lower(l.name) like :q escape '!'", "q", filter.q().map(JdbiLandingQueries::pattern));
        return database.with(handle -> landings.page(handle, page));
    }

    private static String pattern(String text) {
        return "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }

    @Override
    public Optional<LandingRow> one(Scope scope, LandingId id) {
        return database.with(handle ->
                landings(scope).where("l.id = :id", "id", Optional.of(id)).one(handle));
    }

    private static Listing<LandingRow> landings(Scope scope) {
        return new Listing<>(
                        """
                        l.id, l.partner as partner_id, p.name as partner_name, l.name, s.slug,
                        case when l.archived then 'archived' else l.state end as state, l.version, l.link,
                        k.code as link_code, l.created_at, l.changed_at""", "landing l", """
                        join partner p on p.id = l.partner
                        left join landing_slug s on s.landing = l.id and s.until is null
                        left join link k on k.id = l.link""", "l.created_at desc, l.id desc", ConstructorMapper.of(LandingRow.class))
                .of("l.partner", "partner", scope.partner());
    }

    @Override
    public List<RevisionRow> revisions(LandingId id) {
        return database.with(handle -> handle.createQuery("""
                        select number, by_whom as "by", at from landing_revision
                        where landing = :id order by landing desc, number desc""")
                .bind("id", id)
                .map(ConstructorMapper.of(RevisionRow.class))
                .list());
    }

    @Override
    public Optional<Shown> at(Slug slug, Instant now) {
        return database.with(handle -> handle.createQuery("""
                        select l.id, s.slug as present, r.number, r.content, k.id as own, k.code, %s as open
                        from landing_slug a
                        join landing l on l.id = a.landing
                        join landing_slug s on s.landing = l.id and s.until is null
                        join landing_revision r on r.landing = l.id and r.number = l.shown
                        join link k on k.id = l.link
                        join partner p on p.id = l.partner
                        where a.slug = :slug and (a.until is null or a.until > :now)""".formatted(OPEN))
                .bind("slug", slug.value())
                .bind("now", now)
                .map(SHOWN)
                .findOne());
    }

    @Override
    public boolean isLedBy(LandingId id, ClickId click, Instant since) {
        return database.with(handle -> handle.createQuery("""
                        select count(*)
                        from click c
                        join landing_link a on a.link = c.link
                        where c.id = :click and c.at >= :since and a.landing = :id""")
                        .bind("id", id)
                        .bind("click", click)
                        .bind("since", since)
                        .mapTo(Integer.class)
                        .one()
                > 0);
    }

    @Override
    public List<WebOrigin> sites(LandingId id) {
        return database.with(handle -> handle.createQuery("""
                        select o.origin
                        from landing l
                        join landing_link a on a.landing = l.id
                        join link k on k.id = a.link and k.deleted_at is null
                        join link_origin o on o.link = a.link
                        where l.id = :id
                        order by case when a.link = l.link then 0 else 1 end, k.created_at, k.id, o.place""").bind("id", id).mapTo(String.class).stream()
                .distinct()
                .map(WebOrigin::new)
                .toList());
    }

    @Override
    public Optional<Slug> behind(LinkId link) {
        return database.with(handle -> handle.createQuery("""
                        select s.slug
                        from landing_link a
                        join landing l on l.id = a.landing
                        join landing_slug s on s.landing = l.id and s.until is null
                        join link k on k.id = l.link
                        join partner p on p.id = l.partner
                        where a.link = :link and """ + " " + OPEN)
                .bind("link", link)
                .mapTo(String.class)
                .map(Slug::new)
                .findOne());
    }
}
