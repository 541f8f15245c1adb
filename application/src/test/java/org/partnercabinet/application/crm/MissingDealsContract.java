package org.partnercabinet.application.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.application.crm.Explanations.Explanation;
import org.partnercabinet.application.crm.MissingDeals.Missing;
import org.partnercabinet.application.crm.MissingDeals.Tally;
import org.partnercabinet.domain.crm.Difference.Why;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;

/** What everybody may expect of {@link MissingDeals} and {@link Explanations}. */
public abstract class MissingDealsContract extends PortsContract {
    @Test
    void theFirstLookStaysUntilItIsCleared() {
        DealKey key = known().key();
        Instant first = clock.instant();
        run(() -> ports.missingDeals().note(key, first));
        run(() -> ports.missingDeals().note(key, first.plusSeconds(9)));
        assertThat(find(key)).contains(new Missing(first, false));
        run(() -> ports.missingDeals().clear(key));
        run(() -> ports.missingDeals().clear(key));
        assertThat(find(key)).isEmpty();
        needsTransaction(() -> ports.missingDeals().note(key, first));
        needsTransaction(() -> ports.missingDeals().clear(key));
    }

    @Test
    void whatIsMissingIsCountedAgainstWhatIsKnownUntilAPersonAcceptsIt() {
        Tally before = tally(Entity.DEAL);
        Tally leads = tally(Entity.LEAD);
        Deal missing = known();
        Deal deleted = known().deleted(clock.instant());
        known();
        run(() -> {
            ports.deals().put(deleted);
            ports.missingDeals().note(missing.key(), clock.instant());
        });
        assertThat(tally(Entity.DEAL)).isEqualTo(new Tally(before.missing() + 1, before.known() + 2));
        assertThat(tally(Entity.LEAD)).isEqualTo(leads);
        assertThat(tx(() -> ports.missingDeals().acceptAll())).contains(missing.key());
        assertThat(find(missing.key())).contains(new Missing(clock.instant(), true));
        assertThat(tally(Entity.DEAL).missing()).isZero();
    }

    @Test
    void aFifthOrFiveAreBelieved() {
        assertThat(new Tally(5, 5).isTooMany()).isFalse();
        assertThat(new Tally(6, 29).isTooMany()).isTrue();
        assertThat(new Tally(6, 30).isTooMany()).isFalse();
        assertThat(new Tally(201, 1000).isTooMany()).isTrue();
    }

    @Test
    void theNewestExplanationCounts() {
        DealKey key = given.dealKey(Entity.DEAL);
        assertThat(tx(() -> ports.explanations().find(key))).isEmpty();
        var first = new Explanation(Why.CLIENT_PROTECTED, clock.instant());
        var second = new Explanation(Why.NO_CLIENT, clock.instant().plusSeconds(1));
        run(() -> ports.explanations().put(key, first));
        assertThat(tx(() -> ports.explanations().find(key))).contains(first);
        run(() -> ports.explanations().put(key, second));
        assertThat(tx(() -> ports.explanations().find(key))).contains(second);
        run(() -> ports.explanations().remove(key));
        assertThat(tx(() -> ports.explanations().find(key))).isEmpty();
        needsTransaction(() -> ports.explanations().put(key, first));
        needsTransaction(() -> ports.explanations().remove(key));
    }

    private Deal known() {
        Deal deal = given.wonDeal(given.referral(given.partner().id()).id(), Money.of("100", "RUB"));
        run(() -> ports.deals().put(deal));
        return deal;
    }

    private Optional<Missing> find(DealKey key) {
        return tx(() -> ports.missingDeals().find(key));
    }

    private Tally tally(Entity entity) {
        return tx(() -> ports.missingDeals().tally(entity));
    }
}
