package org.partnercabinet.persistence.link;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.partnercabinet.application.link.Links;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.LinkCode;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.link.TargetUrl;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Row;

/** Links in the database. */
public final class JdbiLinks implements Links {
    private static final RowMapper<Link> LINK = Row.mapper(JdbiLinks::link);

    private final Database database;

    public JdbiLinks(Database database) {
        this.database = database;
    }

    @Override
    public void add(Link link) {
        database.with(handle -> {
            expectPartner(handle, link.partner());
            bind(handle.createUpdate("""
                                    insert into link
                                        (id, partner, code, title, kind, target_url, utm_source, utm_medium,
                                         utm_campaign, utm_content, utm_term, active, created_at, deleted_at)
                                    values
                                        (:id, :partner, :code, :title, :kind, :target, :source, :medium,
                                         :campaign, :content, :term, :active, :createdAt, :deletedAt)"""), link).execute();
            return handle.execute(
                    "insert into link_counter (link, clicks, unique_clicks, bots) values (?, 0, 0, 0)", link.id());
        });
    }

    @Override
    public Optional<Link> find(LinkId id) {
        return database.with(handle -> handle.createQuery("select * from link where id = :id and deleted_at is null")
                .bind("id", id)
                .map(LINK)
                .findOne());
    }

    @Override
    public Link change(LinkId id, UnaryOperator<Link> change) {
        return database.within(handle -> {
            Link changed = change.apply(handle.createQuery("select * from link where id = :id <lock>")
                    .bind("id", id)
                    .map(LINK)
                    .findOne()
                    .orElseThrow(() -> Refusal.notFound("link")));
            bind(handle.createUpdate("""
                                    update link
                                    set title = :title, kind = :kind, target_url = :target, utm_source = :source,
                                        utm_medium = :medium, utm_campaign = :campaign, utm_content = :content,
                                        utm_term = :term, active = :active, deleted_at = :deletedAt
                                    where id = :id"""), changed).execute();
            return changed;
        });
    }

    @Override
    public List<Link> followable(Collection<LinkCode> codes) {
        if (codes.isEmpty()) return List.of();
        List<String> wanted = codes.stream().map(LinkCode::value).distinct().toList();
        return database.with(handle -> handle.createQuery("""
                        select l.* from link l
                        join partner p on p.id = l.partner
                        where l.code = any(:codes) and l.active and l.deleted_at is null and p.status = 'approved'""")
                .bindArray("codes", String.class, wanted)
                .map(LINK)
                .list());
    }

    /** Partners are never removed, so whoever is there now is there when the link is inserted. */
    private static void expectPartner(Handle handle, PartnerId partner) {
        boolean known = handle.createQuery("select id from partner where id = :id")
                .bind("id", partner)
                .mapTo(UUID.class)
                .findOne()
                .isPresent();
        if (!known) throw Refusal.notFound("partner");
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Link link) {
        Link.Content content = link.content();
        return UtmColumns.bind(statement, content.utm())
                .bind("id", link.id())
                .bind("partner", link.partner())
                .bind("code", link.code().value())
                .bind("title", content.title())
                .bind("kind", content.type())
                .bind("target", content.target().map(TargetUrl::value))
                .bind("active", content.active())
                .bind("createdAt", link.createdAt())
                .bind("deletedAt", link.deletedAt());
    }

    private static Link link(Row row) throws SQLException {
        var content = new Link.Content(
                row.text("title"),
                row.constant(Link.Type.class, "kind"),
                row.maybeText("target_url").map(TargetUrl::new),
                UtmColumns.utm(row),
                row.is("active"));
        return new Link(
                new LinkId(row.id("id")),
                new PartnerId(row.id("partner")),
                new LinkCode(row.text("code")),
                content,
                row.at("created_at"),
                row.maybeAt("deleted_at"));
    }
}
