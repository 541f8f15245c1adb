package org.partnercabinet.persistence.referral;

import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.referral.NewReferral;
import org.partnercabinet.application.referral.ReferralQueries;
import org.partnercabinet.application.referral.RequestQueries;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Listing;
import org.partnercabinet.persistence.Row;

/** Requests with what became of their clients: two statements for a page of any size. */
public final class JdbiRequestQueries implements RequestQueries {
    private static final RowMapper<RequestRow> ROW = Row.mapper(JdbiRequestQueries::row);

    private final Database database;

    public JdbiRequestQueries(Database database) {
        this.database = database;
    }

    @Override
    public Page<RequestRow> list(PageRequest page) {
        var requests = new Listing<>("""
                        f.id, f.name, f.phone, f.email, f.company, f.comment, f.at,
                        l.id as link_id, l.code, l.title, p.id as partner_id, p.name as partner_name,
                        (select r.id from referral r where r.client = coalesce(
                             (select ph.client from client_identity ph where ph.kind = 'phone' and ph.known = f.phone),
                             (select em.client from client_identity em where em.kind = 'email' and em.known = f.email))
                         order by r.created_at desc, r.id desc limit 1) as referral""", "form_request f", """
                        join link l on l.id = f.link
                        join partner p on p.id = l.partner""", "f.at desc, f.id desc", ROW);
        return database.with(handle -> requests.page(handle, page));
    }

    private static RequestRow row(Row row) throws SQLException {
        return new RequestRow(
                row.id("id"),
                new ReferralQueries.LinkRef(row.id("link_id"), row.text("code"), row.text("title")),
                new PartnerRef(row.id("partner_id"), row.text("partner_name")),
                new NewReferral.Person(
                        row.text("name"),
                        row.maybeText("phone").map(Phone::new),
                        row.maybeText("email").map(Email::new),
                        row.text("company")),
                row.text("comment"),
                row.at("at"),
                row.maybeId("referral"));
    }
}
