package org.partnercabinet.persistence.crm;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.partnercabinet.domain.crm.Difference;
import org.partnercabinet.domain.crm.Difference.Saying;
import org.partnercabinet.domain.crm.Proof;
import org.partnercabinet.domain.crm.ProofId;
import org.partnercabinet.domain.crm.Totals;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Semantics;
import org.partnercabinet.persistence.Row;

/** A proof, its sums and its differences as columns. */
final class ProofColumns {
    static final RowMapper<Proof> PROOF = Row.mapper(ProofColumns::proof);
    static final RowMapper<Difference> DIFFERENCE = Row.mapper(ProofColumns::difference);

    private ProofColumns() {}

    static Proof proof(Row row) throws SQLException {
        return new Proof(
                new ProofId(row.id("id")), row.at("started_at"), row.maybeAt("finished_at"), ProblemColumns.read(row));
    }

    static Totals.Line line(Row row) throws SQLException {
        var kind = new Totals.Kind(
                row.constant(Entity.class, "entity"), row.constant(Semantics.class, "semantics"), row.text("currency"));
        return new Totals.Line(kind, side(row, "their"), side(row, "our"));
    }

    private static Totals.Side side(Row row, String whose) throws SQLException {
        BigDecimal sum = row.decimal(whose + "_sum");
        return new Totals.Side(row.big(whose + "_count"), sum);
    }

    private static Difference difference(Row row) throws SQLException {
        return new Difference(
                new DealKey(row.constant(Entity.class, "entity"), row.big("crm_id")),
                saying(row, "their"),
                saying(row, "our"),
                row.constant(Difference.Why.class, "why"),
                row.constant(Difference.Cure.class, "cure"));
    }

    private static Optional<Saying> saying(Row row, String whose) throws SQLException {
        Optional<String> stage = row.maybeText(whose + "_stage");
        if (stage.isEmpty()) return Optional.empty();
        Semantics semantics = row.constant(Semantics.class, whose + "_semantics");
        var named = new Deal.Stage(stage.get(), row.text(whose + "_name"), semantics);
        return Optional.of(new Saying(named, row.maybeMoney(whose + "_minor", whose + "_currency")));
    }

    static <S extends SqlStatement<S>> S bind(S statement, Totals.Line line) {
        return statement
                .bind("entity", line.kind().entity())
                .bind("semantics", line.kind().semantics())
                .bind("currency", line.kind().currency())
                .bind("theirCount", line.theirs().count())
                .bind("theirSum", line.theirs().sum())
                .bind("ourCount", line.ours().count())
                .bind("ourSum", line.ours().sum());
    }

    static <S extends SqlStatement<S>> S bind(S statement, Difference difference) {
        bind(statement, "their", difference.theirs());
        bind(statement, "our", difference.ours());
        return statement
                .bind("entity", difference.key().entity())
                .bind("id", difference.key().id())
                .bind("why", difference.why())
                .bind("cure", difference.cure());
    }

    private static <S extends SqlStatement<S>> void bind(S statement, String whose, Optional<Saying> saying) {
        Optional<Money> amount = saying.flatMap(Saying::amount);
        statement
                .bind(whose + "Stage", saying.map(said -> said.stage().id()))
                .bind(whose + "Name", saying.map(said -> said.stage().name()))
                .bind(whose + "Semantics", saying.map(said -> said.stage().semantics()))
                .bind(whose + "Minor", amount.map(Money::minor))
                .bind(whose + "Currency", amount.map(Money::currency));
    }
}
