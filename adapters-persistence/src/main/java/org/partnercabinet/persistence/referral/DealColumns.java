package org.partnercabinet.persistence.referral;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.money.Percent;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.domain.referral.Semantics;
import org.partnercabinet.domain.reward.RewardPolicy;
import org.partnercabinet.persistence.Row;

/** A deal as columns. */
final class DealColumns {
    static final RowMapper<Deal> DEAL = Row.mapper(DealColumns::deal);

    private DealColumns() {}

    static <S extends SqlStatement<S>> S bind(S statement, Deal deal) {
        return statement
                .bind("entity", deal.key().entity())
                .bind("crmId", deal.key().id())
                .bind("referral", deal.referral())
                .bind("stageId", deal.stage().id())
                .bind("stageName", deal.stage().name())
                .bind("semantics", deal.stage().semantics())
                .bind("amountMinor", deal.amount().map(Money::minor))
                .bind("amountCurrency", deal.amount().map(Money::currency))
                .bind("wonAt", deal.win().map(Deal.Win::since))
                .bind("heldUntil", deal.win().map(Deal.Win::heldUntil))
                .bind("percent", deal.percent().map(Percent::hundredths))
                .bind("reward", RewardPolicy.target(deal).map(Money::minor))
                .bind("changedAt", deal.changedAt());
    }

    private static Deal deal(Row row) throws SQLException {
        Optional<Instant> heldUntil = row.maybeAt("held_until");
        return new Deal(
                new DealKey(row.constant(Entity.class, "entity"), row.big("crm_id")),
                new ReferralId(row.id("referral")),
                new Deal.Stage(
                        row.text("stage_id"), row.text("stage_name"), row.constant(Semantics.class, "semantics")),
                row.maybeMoney("amount_minor", "amount_currency"),
                row.maybeAt("won_at").map(since -> new Deal.Win(since, heldUntil.orElseThrow())),
                row.maybePercent("percent"),
                row.at("changed_at"));
    }
}
