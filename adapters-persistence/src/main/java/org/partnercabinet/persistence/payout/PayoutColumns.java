package org.partnercabinet.persistence.payout;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.partnercabinet.application.Vault;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.ledger.Lot;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.partner.PayoutMethod;
import org.partnercabinet.domain.partner.PayoutMethodId;
import org.partnercabinet.domain.payout.Payout;
import org.partnercabinet.domain.payout.PayoutId;
import org.partnercabinet.persistence.Row;

/** A payout as columns; the copy of the method is sealed. */
final class PayoutColumns {
    static final RowMapper<Payout.Line> LINE =
            Row.mapper(row -> new Payout.Line(new Lot(row.id("lot")), row.money("minor", "currency")));

    private final Vault vault;

    PayoutColumns(Vault vault) {
        this.vault = vault;
    }

    /** A payout whose lines are not read yet. */
    interface Bare {
        Payout with(List<Payout.Line> lines);
    }

    RowMapper<Bare> mapper() {
        return Row.mapper(row -> {
            var id = new PayoutId(row.id("id"));
            var partner = new PartnerId(row.id("partner"));
            Money amount = row.money("minor", "currency");
            Optional<PayoutMethod> method = method(row);
            String comment = row.text("comment");
            Instant requestedAt = row.at("requested_at");
            Payout.State state = state(row);
            return lines -> new Payout(id, partner, amount, lines, method, comment, requestedAt, state);
        });
    }

    <S extends SqlStatement<S>> S bind(S statement, Payout payout) {
        return bindState(statement, payout.state())
                .bind("id", payout.id())
                .bind("partner", payout.partner())
                .bind("minor", payout.amount().minor())
                .bind("currency", payout.amount().currency())
                .bind("methodId", payout.method().map(PayoutMethod::id))
                .bind("methodLabel", payout.method().map(PayoutMethod::label))
                .bind(
                        "methodRequisites",
                        payout.method().map(m -> vault.seal(m.requisites().getBytes(UTF_8))))
                .bind("methodCreatedAt", payout.method().map(PayoutMethod::createdAt))
                .bind("comment", payout.comment())
                .bind("requestedAt", payout.requestedAt());
    }

    static <S extends SqlStatement<S>> S bindState(S statement, Payout.State state) {
        Optional<Payout.Approved> approved = approved(state);
        statement
                .bind("approvedBy", approved.map(Payout.Approved::by))
                .bind("approvedAt", approved.map(Payout.Approved::at));
        if (state instanceof Payout.Approved a) return decided(statement, "approved", "", Optional.of(a.by()), a.at());
        if (state instanceof Payout.Paid p) {
            return decided(statement, "paid", p.reference(), Optional.of(p.by()), p.at());
        }
        if (state instanceof Payout.Rejected r) {
            return decided(statement, "rejected", r.comment(), Optional.of(r.by()), r.at());
        }
        if (state instanceof Payout.Cancelled c) return decided(statement, "cancelled", "", Optional.empty(), c.at());
        return statement
                .bind("status", "pending")
                .bind("decision", "")
                .bind("decidedBy", Optional.empty())
                .bind("decidedAt", Optional.empty());
    }

    private static Optional<Payout.Approved> approved(Payout.State state) {
        if (state instanceof Payout.Paid paid) return Optional.of(paid.approved());
        return state instanceof Payout.Approved approved ? Optional.of(approved) : Optional.empty();
    }

    private static <S extends SqlStatement<S>> S decided(
            S statement, String status, String decision, Optional<AccountId> by, Instant at) {
        return statement
                .bind("status", status)
                .bind("decision", decision)
                .bind("decidedBy", by)
                .bind("decidedAt", at);
    }

    Optional<PayoutMethod> method(Row row) throws SQLException {
        if (row.maybeId("method_id").isEmpty()) return Optional.empty();
        return Optional.of(new PayoutMethod(
                new PayoutMethodId(row.id("method_id")),
                new PartnerId(row.id("partner")),
                row.text("method_label"),
                new String(vault.open(row.bytes("method_requisites")), UTF_8),
                row.at("method_created_at")));
    }

    private static Payout.State state(Row row) throws SQLException {
        String status = row.text("status");
        if (status.equals("pending")) return new Payout.Pending();
        Instant at = row.at("decided_at");
        if (status.equals("cancelled")) return new Payout.Cancelled(at);
        var by = new AccountId(row.id("decided_by"));
        if (status.equals("approved")) return new Payout.Approved(by, at);
        String decision = row.text("decision");
        if (status.equals("rejected")) return new Payout.Rejected(decision, by, at);
        var approved = new Payout.Approved(new AccountId(row.id("approved_by")), row.at("approved_at"));
        return new Payout.Paid(approved, decision, by, at);
    }
}
