package org.partnercabinet.domain.referral;

import java.time.Instant;
import java.util.Optional;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.money.Percent;

/**
 * A lead or deal of Bitrix24 behind a referral, as it was when last read. A referral has one per thing in the portal:
 * its lead, and each deal the lead became.
 *
 * @param amount the deal's sum in its own currency; empty when the portal has none
 * @param wonSince since when it is won; empty unless it is
 * @param percent the reward percent as it was when the deal was first won; kept when it is reopened
 * @param changedAt when the portal last changed it
 */
public record Deal(
        DealKey key,
        ReferralId referral,
        Stage stage,
        Optional<Money> amount,
        Optional<Instant> wonSince,
        Optional<Percent> percent,
        Instant changedAt) {

    /** @param name as the portal's people named it, empty when unknown */
    public record Stage(String id, String name, Semantics semantics) {}

    /** A deal is won by its stage's semantics. A lead is never won: its success is being converted into a deal. */
    public boolean isWon() {
        return key.entity() == Entity.DEAL && stage.semantics() == Semantics.WON;
    }

    /** A deal that may still be won; a converted lead lives on in its deals. */
    public boolean isOpen() {
        return stage.semantics() == Semantics.OPEN;
    }

    /**
     * What the portal says now, over what was known. Keeps the percent of the first win and the moment of the present one.
     *
     * @param percentNow the percent in force at the moment of the win
     */
    public Deal follow(Deal latest, Percent percentNow) {
        boolean won = latest.isWon();
        Optional<Instant> since = won ? latest.wonSince.or(() -> wonSince) : Optional.empty();
        Optional<Percent> kept = percent.or(() -> won ? Optional.of(percentNow) : Optional.empty());
        return new Deal(key, referral, latest.stage, latest.amount, since, kept, latest.changedAt);
    }

    public Deal deleted(Instant now) {
        return new Deal(
                key,
                referral,
                new Stage(stage.id, stage.name, Semantics.DELETED),
                amount,
                Optional.empty(),
                percent,
                now);
    }
}
