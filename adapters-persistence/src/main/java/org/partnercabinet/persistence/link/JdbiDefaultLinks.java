package org.partnercabinet.persistence.link;

import java.util.List;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.link.DefaultLinks;
import org.partnercabinet.domain.link.DefaultLink;
import org.partnercabinet.domain.link.TargetUrl;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Row;

/** The default links in the database. They are replaced as a whole, by one at a time. */
public final class JdbiDefaultLinks implements DefaultLinks {
    private static final RowMapper<DefaultLink> LINK = Row.mapper(row -> new DefaultLink(
            row.text("title"), new TargetUrl(row.text("target_url")), UtmColumns.utm(row), row.is("is_on")));

    private final Database database;

    public JdbiDefaultLinks(Database database) {
        this.database = database;
    }

    @Override
    public List<DefaultLink> all() {
        return database.with(handle -> handle.createQuery("select * from default_link order by place")
                .map(LINK)
                .list());
    }

    /** @throws IllegalStateException outside a transaction */
    @Override
    public void replace(List<DefaultLink> links) {
        database.within(handle -> {
            handle.createQuery("select id from default_link_lock where id = 1 <lock>")
                    .mapTo(Integer.class)
                    .one();
            handle.execute("delete from default_link");
            if (links.isEmpty()) return links;
            var batch = handle.prepareBatch("""
                    insert into default_link
                        (place, title, target_url, utm_source, utm_medium, utm_campaign, utm_content, utm_term, is_on)
                    values (:place, :title, :target, :source, :medium, :campaign, :content, :term, :on)""");
            for (int place = 0; place < links.size(); place++) {
                DefaultLink link = links.get(place);
                UtmColumns.bind(batch, link.utm())
                        .bind("place", place)
                        .bind("title", link.title())
                        .bind("target", link.target().value())
                        .bind("on", link.on())
                        .add();
            }
            batch.execute();
            return links;
        });
    }
}
