package org.partnercabinet.persistence.referral;

import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.link.ClickId;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Origin;
import org.partnercabinet.domain.referral.Referral;
import org.partnercabinet.domain.referral.Referral.CrmState;
import org.partnercabinet.domain.referral.Referral.Failed;
import org.partnercabinet.domain.referral.Referral.Queued;
import org.partnercabinet.domain.referral.Referral.Sent;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.persistence.Row;
import org.partnercabinet.persistence.link.UtmColumns;

/** A referral as columns: its origin and its state in the portal, each with what only it knows. */
final class ReferralColumns {
    static final RowMapper<Referral> REFERRAL = Row.mapper(ReferralColumns::referral);

    private ReferralColumns() {}

    static <S extends SqlStatement<S>> S bind(S statement, Referral referral) {
        return bind(
                UtmColumns.bind(statement, referral.utm())
                        .bind("id", referral.id())
                        .bind("partner", referral.partner())
                        .bind("client", referral.client())
                        .bind("origin", name(referral.origin()))
                        .bind("via", via(referral.origin()))
                        .bind("link", referral.origin().throughLink())
                        .bind("click", referral.origin().afterClick())
                        .bind("comment", referral.comment())
                        .bind("createdAt", referral.createdAt()),
                referral.crm());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, CrmState state) {
        Optional<Sent> sent = state instanceof Sent is ? Optional.of(is) : Optional.empty();
        Optional<Failed> failed = state instanceof Failed is ? Optional.of(is) : Optional.empty();
        return statement
                .bind("crmState", sent.isPresent() ? "sent" : failed.isPresent() ? "failed" : "queued")
                .bind("crmReason", failed.map(Failed::reason))
                .bind("crmEntity", sent.map(is -> is.entry().entity()))
                .bind("crmId", sent.map(is -> is.entry().id()))
                .bind("crmAt", sent.map(Sent::at).or(() -> failed.map(Failed::at)));
    }

    /** What a partner hands over in bulk is by hand as well; how exactly, is in a column of its own. */
    private static String name(Origin origin) {
        return via(origin).isPresent() ? "manual" : origin.word();
    }

    private static Optional<String> via(Origin origin) {
        boolean handedOver = origin instanceof Origin.ByImport || origin instanceof Origin.ByToken;
        return handedOver ? Optional.of(origin.word()) : Optional.empty();
    }

    private static Referral referral(Row row) throws SQLException {
        return new Referral(
                new ReferralId(row.id("id")),
                new PartnerId(row.id("partner")),
                new ClientId(row.id("client")),
                origin(row),
                row.text("comment"),
                UtmColumns.utm(row),
                row.at("created_at"),
                state(row));
    }

    private static Origin origin(Row row) throws SQLException {
        Optional<String> via = row.maybeText("via");
        if (via.isPresent()) return via.get().equals("import") ? new Origin.ByImport() : new Origin.ByToken();
        String name = row.text("origin");
        if (name.equals("manual")) return new Origin.Manual();
        if (name.equals("sync")) return new Origin.BySync();
        var link = new LinkId(row.id("link"));
        Optional<ClickId> click = row.maybeId("click").map(ClickId::new);
        return name.equals("link") ? new Origin.ByLink(link, click) : new Origin.ByForm(link, click);
    }

    private static CrmState state(Row row) throws SQLException {
        String name = row.text("crm_state");
        if (name.equals("queued")) return new Queued();
        if (name.equals("failed")) return new Failed(row.text("crm_reason"), row.at("crm_at"));
        var entry = new DealKey(row.constant(Entity.class, "crm_entity"), row.big("crm_id"));
        return new Sent(entry, row.at("crm_at"));
    }
}
