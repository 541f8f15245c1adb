package org.partnercabinet.persistence.landing;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.partnercabinet.application.landing.Landings;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.landing.Landing;
import org.partnercabinet.domain.landing.LandingId;
import org.partnercabinet.domain.landing.Revision;
import org.partnercabinet.domain.landing.Slug;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Row;

/** Landing pages in the database. */
public final class JdbiLandings implements Landings {
    private static final RowMapper<Landing> LANDING = Row.mapper(JdbiLandings::landing);
    private static final RowMapper<Revision> REVISION = Row.mapper(row -> new Revision(
            new LandingId(row.id("landing")),
            row.number("number"),
            ContentText.read(row.text("content")),
            new AccountId(row.id("by_whom")),
            row.at("at")));

    private final Database database;

    public JdbiLandings(Database database) {
        this.database = database;
    }

    @Override
    public void add(Landing landing) {
        database.within(handle -> {
            boolean known = handle.createQuery("select id from partner where id = :id")
                    .bind("id", landing.partner())
                    .mapTo(UUID.class)
                    .findOne()
                    .isPresent();
            if (!known) throw Refusal.notFound("partner");
            return bind(handle.createUpdate("""
                                    insert into landing
                                        (id, partner, name, draft, state, version, revisions, shown, link, created_at,
                                         changed_at, archived, locked)
                                    values
                                        (:id, :partner, :name, :draft, :state, :version, :revisions, :shown, :link,
                                         :createdAt, :changedAt, :archived, :locked)"""), landing).execute();
        });
    }

    @Override
    public Optional<Landing> find(LandingId id) {
        return database.with(handle -> handle.createQuery("select * from landing where id = :id")
                .bind("id", id)
                .map(LANDING)
                .findOne());
    }

    @Override
    public int count(PartnerId partner) {
        return database.with(handle -> handle.createQuery("select count(*) from landing where partner = :partner")
                .bind("partner", partner)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public Landing lock(LandingId id) {
        return database.within(handle -> handle.createQuery("select * from landing where id = :id <lock>")
                .bind("id", id)
                .map(LANDING)
                .findOne()
                .orElseThrow(() -> Refusal.notFound("landing")));
    }

    @Override
    public void put(Landing changed) {
        database.within(handle -> bind(handle.createUpdate("""
                                    update landing
                                    set name = :name, draft = :draft, state = :state, version = :version,
                                        revisions = :revisions, shown = :shown, link = :link, changed_at = :changedAt,
                                        archived = :archived, locked = :locked
                                    where id = :id"""), changed).execute());
    }

    @Override
    public void remove(Landing landing) {
        database.within(handle -> {
            for (String table : List.of("landing_image", "landing_link", "landing_slug"))
                handle.createUpdate("delete from " + table + " where landing = :id")
                        .bind("id", landing.id())
                        .execute();
            return handle.createUpdate("delete from landing where id = :id")
                    .bind("id", landing.id())
                    .execute();
        });
    }

    @Override
    public boolean claim(Slug slug, LandingId landing, Instant now) {
        return database.within(handle -> {
            handle.createUpdate("delete from landing_slug where slug = :slug and landing <> :landing and until <= :now")
                    .bind("slug", slug.value())
                    .bind("landing", landing)
                    .bind("now", now)
                    .execute();
            handle.createUpdate(
                            "insert into landing_slug (slug, landing) values (:slug, :landing) on conflict do nothing")
                    .bind("slug", slug.value())
                    .bind("landing", landing)
                    .execute();
            return isOurs(handle, slug, landing) && retire(handle, slug, landing, now);
        });
    }

    private static boolean isOurs(Handle handle, Slug slug, LandingId landing) {
        return handle.createUpdate("update landing_slug set until = null where slug = :slug and landing = :landing")
                        .bind("slug", slug.value())
                        .bind("landing", landing)
                        .execute()
                == 1;
    }

    private static boolean retire(Handle handle, Slug present, LandingId landing, Instant now) {
        handle.createUpdate("""
                        update landing_slug set until = :until
                        where landing = :landing and slug <> :slug and until is null""")
                .bind("until", now.plus(Slug.REDIRECTS))
                .bind("landing", landing)
                .bind("slug", present.value())
                .execute();
        return true;
    }

    @Override
    public void addRevision(Revision revision) {
        database.within(handle -> {
            handle.createUpdate("""
                            insert into landing_revision (landing, number, content, by_whom, at)
                            values (:landing, :number, :content, :by, :at)""")
                    .bind("landing", revision.landing())
                    .bind("number", revision.number())
                    .bind("content", ContentText.write(revision.content()))
                    .bind("by", revision.by())
                    .bind("at", revision.at())
                    .execute();
            return handle.createUpdate("delete from landing_revision where landing = :landing and number <= :old")
                    .bind("landing", revision.landing())
                    .bind("old", revision.number() - Revision.KEPT)
                    .execute();
        });
    }

    @Override
    public Optional<Revision> revision(LandingId landing, int number) {
        return database.with(handle -> handle.createQuery(
                        "select * from landing_revision where landing = :landing and number = :number")
                .bind("landing", landing)
                .bind("number", number)
                .map(REVISION)
                .findOne());
    }

    @Override
    public void attach(LinkId link, LandingId landing) {
        database.within(
                handle -> handle.createUpdate("insert into landing_link (link, landing) values (:link, :landing)")
                        .bind("link", link)
                        .bind("landing", landing)
                        .execute());
    }

    @Override
    public int links(LandingId landing) {
        return database.with(handle -> handle.createQuery("""
                        select count(*) from landing_link a
                        join link k on k.id = a.link
                        where a.landing = :landing and k.deleted_at is null""")
                .bind("landing", landing)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public Optional<LandingId> behind(LinkId link) {
        return database.with(handle -> handle.createQuery("select landing from landing_link where link = :link")
                .bind("link", link)
                .mapTo(UUID.class)
                .map(LandingId::new)
                .findOne());
    }

    private static boolean isArchived(Landing landing) {
        return landing.state() == Landing.State.ARCHIVED;
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Landing landing) {
        return statement
                .bind("id", landing.id())
                .bind("partner", landing.partner())
                .bind("name", landing.draft().name())
                .bind("draft", ContentText.write(landing.draft()))
                .bind("state", isArchived(landing) ? Landing.State.UNPUBLISHED : landing.state())
                .bind("archived", isArchived(landing))
                .bind("locked", ContentText.writeBlocks(landing.locked()))
                .bind("version", landing.version())
                .bind("revisions", landing.revisions())
                .bind("shown", landing.shown())
                .bind("link", landing.link().map(LinkId::value))
                .bind("createdAt", landing.createdAt())
                .bind("changedAt", landing.changedAt());
    }

    private static Landing landing(Row row) throws SQLException {
        return new Landing(
                new LandingId(row.id("id")),
                new PartnerId(row.id("partner")),
                ContentText.read(row.text("draft")),
                row.is("archived") ? Landing.State.ARCHIVED : row.constant(Landing.State.class, "state"),
                row.number("version"),
                row.number("revisions"),
                row.maybeBig("shown").map(Math::toIntExact),
                row.maybeId("link").map(LinkId::new),
                ContentText.readBlocks(row.text("locked")),
                row.at("created_at"),
                row.at("changed_at"));
    }
}
