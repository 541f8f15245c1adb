package org.partnercabinet.persistence.link;

import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.link.LinkQueries;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Listing;

/** Links with their counters, from the database. */
public final class JdbiLinkQueries implements LinkQueries {
    private final Database database;

    public JdbiLinkQueries(Database database) {
        this.database = database;
    }

    @Override
    public Page<LinkRow> list(Scope scope, Filter filter, PageRequest page) {
        Listing<LinkRow> links = links(scope)
                .of("l.kind", "kind", filter.type())
                .of("l.active", "active", filter.active())
                .where(
                        "(lower(l.title) like :q escape '!' or lower(l.code) like :q escape '!')",
                        "q",
                        filter.q().map(JdbiLinkQueries::pattern));
        return database.with(handle -> links.page(handle, page));
    }

    private static String pattern(String text) {
        return "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }

    @Override
    public Optional<LinkRow> one(Scope scope, LinkId id) {
        return database.with(handle ->
                links(scope).where("l.id = :id", "id", Optional.of(id)).one(handle));
    }

    private static Listing<LinkRow> links(Scope scope) {
        return new Listing<>(
                        """
                        l.id, l.partner as partner_id, l.code, l.title, l.kind as type, l.target_url, l.utm_source,
                        l.utm_medium, l.utm_campaign, l.utm_content, l.utm_term, l.active, l.created_at,
                        c.clicks, c.unique_clicks,
                        (select count(*) from referral r where r.link = l.id) as referrals""",
                        "link l",
                        "join link_counter c on c.link = l.id",
                        "l.created_at desc, l.id desc",
                        ConstructorMapper.of(LinkRow.class))
                .where("l.deleted_at is null")
                .of("l.partner", "partner", scope.partner());
    }
}
