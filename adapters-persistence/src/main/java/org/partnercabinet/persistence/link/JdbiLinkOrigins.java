package org.partnercabinet.persistence.link;

import java.util.List;
import org.partnercabinet.application.link.LinkOrigins;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.link.WebOrigin;
import org.partnercabinet.persistence.Database;

/** The sites of links in the database. */
public final class JdbiLinkOrigins implements LinkOrigins {
    private final Database database;

    public JdbiLinkOrigins(Database database) {
        this.database = database;
    }

    @Override
    public List<WebOrigin> of(LinkId link) {
        return database.with(
                handle -> handle.createQuery("select origin from link_origin where link = :link order by link, place")
                        .bind("link", link)
                        .mapTo(String.class)
                        .map(WebOrigin::new)
                        .list());
    }

    @Override
    public void replace(LinkId link, List<WebOrigin> origins) {
        database.within(handle -> {
            handle.createUpdate("delete from link_origin where link = :link")
                    .bind("link", link)
                    .execute();
            for (int place = 0; place < origins.size(); place++) {
                handle.createUpdate("insert into link_origin (link, place, origin) values (:link, :place, :origin)")
                        .bind("link", link)
                        .bind("place", place)
                        .bind("origin", origins.get(place).value())
                        .execute();
            }
            return true;
        });
    }
}
