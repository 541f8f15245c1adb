package org.partnercabinet.persistence.referral;

import org.partnercabinet.application.referral.Requests;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.persistence.Database;

/** Requests in the database, as people left them. */
public final class JdbiRequests implements Requests {
    private final Database database;

    public JdbiRequests(Database database) {
        this.database = database;
    }

    @Override
    public void add(Request request) {
        database.with(handle -> handle.createUpdate("""
                        insert into form_request (id, link, name, phone, email, company, comment, at)
                        values (:id, :link, :name, :phone, :email, :company, :comment, :at)""")
                .bind("id", request.id())
                .bind("link", request.link())
                .bind("name", request.person().name())
                .bind("phone", request.person().phone().map(Phone::value))
                .bind("email", request.person().email().map(Email::value))
                .bind("company", request.person().company())
                .bind("comment", request.comment())
                .bind("at", request.at())
                .execute());
    }
}
