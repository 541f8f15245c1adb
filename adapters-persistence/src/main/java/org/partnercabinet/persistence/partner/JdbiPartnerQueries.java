package org.partnercabinet.persistence.partner;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.partner.PartnerQueries;
import org.partnercabinet.domain.money.Percent;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.partner.SearchWords;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Listing;
import org.partnercabinet.persistence.Row;

/** Partners as administrators see them, from the database. */
public final class JdbiPartnerQueries implements PartnerQueries {
    private static final RowMapper<PartnerRow> ROW = Row.mapper(JdbiPartnerQueries::row);

    private final Database database;

    public JdbiPartnerQueries(Database database) {
        this.database = database;
    }

    @Override
    public Page<PartnerRow> list(Optional<String> status, Optional<String> q, PageRequest page) {
        Listing<PartnerRow> partners = partners().of("p.status", "status", status);
        if (q.isPresent()) {
            List<String> wanted = SearchWords.wanted(q.get());
            if (wanted.isEmpty()) return new Page<>(List.of(), page.page(), page.size(), 0);
            for (int i = 0; i < wanted.size(); i++) PartnerWords.narrow(partners, wanted.get(i), i);
        }
        return database.with(handle -> partners.page(handle, page));
    }

    @Override
    public Optional<PartnerRow> one(PartnerId id) {
        return database.with(
                handle -> partners().where("p.id = :id", "id", Optional.of(id)).one(handle));
    }

    private static Listing<PartnerRow> partners() {
        return new Listing<>("p.*", "partner p", "", "p.registered_at desc, p.id desc", ROW);
    }

    private static PartnerRow row(Row row) throws SQLException {
        Optional<Instant> decided = row.maybeAt("decided_at");
        Optional<Instant> blocked = row.maybeAt("blocked_at");
        Optional<Instant> unblocked = row.maybeAt("unblocked_at");
        Optional<UUID> unblockedBy = row.maybeId("unblocked_by");
        Optional<UUID> decidedBy = row.maybeId("decided_by");
        return new PartnerRow(
                row.id("id"),
                row.text("code"),
                row.text("name"),
                row.text("email"),
                row.maybeText("phone"),
                row.text("company"),
                row.text("status"),
                row.text("reason"),
                row.maybePercent("reward_percent").map(Percent::value),
                row.at("registered_at"),
                blocked.or(() -> unblocked).or(() -> decided),
                row.maybeId("blocked_by").or(() -> unblockedBy).or(() -> decidedBy));
    }
}
