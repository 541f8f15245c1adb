package org.partnercabinet.domain.referral;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.money.Percent;

/**
 * A lead or deal of Bitrix24 behind a referral, as it was when last read. A referral has one per thing in the portal:
 * its lead, and each deal the lead became.
 *
 * @param amount the deal's sum in its own currency; empty when the portal has none
 * @param win empty unless it is won now
 * @param percent the reward percent as it was when the deal was first won; kept when it is reopened
 * @param changedAt when the portal last changed it
 */
public record Deal(
        DealKey key,
        ReferralId referral,
        Stage stage,
        Optional<Money> amount,
        Optional<Win> win,
        Optional<Percent> percent,
        Instant changedAt) {

    /** @param name as the portal's people named it, empty when unknown */
    public record Stage(String id, String name, Semantics semantics) {}

    /** @param heldUntil when its reward may be requested, by the holding period that was in force when it was won */
    public record Win(Instant since, Instant heldUntil) {}

    /** A deal is won by its stage's semantics. A lead is never won: its success is being converted into a deal. */
    public boolean isWon() {
        return key.entity() == Entity.DEAL && stage.semantics() == Semantics.WON;
    }

    /** A deal that may still be won; a converted lead lives on in its deals. */
    public boolean isOpen() {
        return stage.semantics() == Semantics.OPEN;
    }

    /** Keeps what only the past knows: the percent of the first win, and the present win if it goes on. */
    public Deal after(Optional<Deal> earlier) {
        Optional<Win> going = isWon() ? earlier.flatMap(Deal::win) : Optional.empty();
        return new Deal(key, referral, stage, amount, going, earlier.flatMap(Deal::percent), changedAt);
    }

    /** A won deal gets its terms, once: the percent at the first win, the holding period at each. */
    public Deal onTerms(Instant wonAt, Percent percentThen, int holdDays) {
        if (!isWon()) return this;
        Win agreed = win.orElseGet(() -> new Win(wonAt, wonAt.plus(Duration.ofDays(holdDays))));
        Percent kept = percent.orElse(percentThen);
        return new Deal(key, referral, stage, amount, Optional.of(agreed), Optional.of(kept), changedAt);
    }

    public boolean isDeleted() {
        return stage.semantics() == Semantics.DELETED;
    }

    public Deal deleted(Instant now) {
        var gone = new Stage(stage.id, stage.name, Semantics.DELETED);
        return new Deal(key, referral, gone, amount, Optional.empty(), percent, now);
    }
}
