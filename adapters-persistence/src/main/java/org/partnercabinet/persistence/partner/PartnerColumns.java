package org.partnercabinet.persistence.partner;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.money.Percent;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.partner.Partner.Approval;
import org.partnercabinet.domain.partner.Partner.Approved;
import org.partnercabinet.domain.partner.Partner.Blocked;
import org.partnercabinet.domain.partner.Partner.Pending;
import org.partnercabinet.domain.partner.Partner.Rejected;
import org.partnercabinet.domain.partner.Partner.Unblocked;
import org.partnercabinet.domain.partner.PartnerCode;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.persistence.Row;

/** A partner as columns. The approval's states share theirs: who decided and when, and who blocked and when. */
final class PartnerColumns {
    static final RowMapper<Partner> PARTNER = Row.mapper(PartnerColumns::partner);

    private PartnerColumns() {}

    static <S extends SqlStatement<S>> S bind(S statement, Partner partner) {
        Partner.Profile profile = partner.profile();
        return bind(
                statement
                        .bind("id", partner.id())
                        .bind("account", partner.account())
                        .bind("code", partner.code().value())
                        .bind("name", profile.name())
                        .bind("email", profile.email().value())
                        .bind("phone", profile.phone().map(Phone::value))
                        .bind("company", profile.company())
                        .bind("percent", partner.rewardPercent().map(Percent::hundredths))
                        .bind("registeredAt", partner.registeredAt()),
                partner.approval());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Approval approval) {
        if (approval instanceof Approved a) return approved(statement, "approved", a);
        if (approval instanceof Rejected r) {
            return state(statement, "rejected", r.reason(), Optional.of(r.by()), Optional.of(r.at()));
        }
        if (approval instanceof Blocked b) {
            return approved(statement, "blocked", b.approved())
                    .bind("blockedBy", b.by())
                    .bind("blockedAt", b.at());
        }
        return state(statement, "pending", "", Optional.empty(), Optional.empty());
    }

    private static <S extends SqlStatement<S>> S approved(S statement, String status, Approved a) {
        return state(statement, status, "", Optional.of(a.by()), Optional.of(a.at()))
                .bind("unblockedBy", a.unblocked().map(Unblocked::by))
                .bind("unblockedAt", a.unblocked().map(Unblocked::at));
    }

    private static <S extends SqlStatement<S>> S state(
            S statement, String status, String reason, Optional<AccountId> by, Optional<Instant> at) {
        return statement
                .bind("status", status)
                .bind("reason", reason)
                .bind("decidedBy", by)
                .bind("decidedAt", at)
                .bind("blockedBy", Optional.empty())
                .bind("blockedAt", Optional.empty())
                .bind("unblockedBy", Optional.empty())
                .bind("unblockedAt", Optional.empty());
    }

    private static Partner partner(Row row) throws SQLException {
        var profile = new Partner.Profile(
                row.text("name"),
                new Email(row.text("email")),
                row.maybeText("phone").map(Phone::new),
                row.text("company"));
        return new Partner(
                new PartnerId(row.id("id")),
                new AccountId(row.id("account")),
                new PartnerCode(row.text("code")),
                profile,
                row.maybePercent("reward_percent"),
                row.at("registered_at"),
                approval(row));
    }

    private static Approval approval(Row row) throws SQLException {
        String status = row.text("status");
        if (status.equals("pending")) return new Pending();
        var by = new AccountId(row.id("decided_by"));
        Instant at = row.at("decided_at");
        if (status.equals("rejected")) return new Rejected(row.text("reason"), by, at);
        Optional<Unblocked> unblocked = row.maybeId("unblocked_by").isEmpty()
                ? Optional.empty()
                : Optional.of(new Unblocked(new AccountId(row.id("unblocked_by")), row.at("unblocked_at")));
        var approved = new Approved(by, at, unblocked);
        if (status.equals("approved")) return approved;
        return new Blocked(new AccountId(row.id("blocked_by")), row.at("blocked_at"), approved);
    }
}
