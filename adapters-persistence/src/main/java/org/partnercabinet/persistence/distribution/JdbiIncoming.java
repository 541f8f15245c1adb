package org.partnercabinet.persistence.distribution;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.distribution.Incoming;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Row;

/** What came by partners, from the database. */
public final class JdbiIncoming implements Incoming {
    private static final RowMapper<Contact> CONTACT = Row.mapper(row -> new Contact(
            row.maybeId("client").map(ClientId::new),
            row.maybeId("link").map(LinkId::new),
            row.text("comment"),
            row.maybeId("referral").map(ReferralId::new)));

    private final Database database;

    public JdbiIncoming(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Contact> request(UUID id) {
        return database.with(
                handle -> handle.createQuery("""
                        select w.client, w.link, w.comment, (
                            select r.id from referral r where r.partner = w.partner and r.id = (
                                select n.id from referral n where n.client = w.client
                                order by n.client desc, n.created_at desc, n.id desc limit 1)) as referral
                        from (select q.link, q.comment, l.partner, coalesce(
                                  (select i.client from client_identity i where i.kind = 'phone' and i.known = q.phone),
                                  (select i.client from client_identity i where i.kind = 'email' and i.known = q.email))
                                  as client
                              from form_request q join link l on l.id = q.link
                              where q.id = :id) w""").bind("id", id).map(CONTACT).findOne());
    }

    @Override
    public Optional<Contact> referral(ReferralId id) {
        return database.with(handle -> handle.createQuery(
                        "select client, link, comment, id as referral from referral where id = :id")
                .bind("id", id)
                .map(CONTACT)
                .findOne());
    }
}
