package org.partnercabinet.application.reward;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.money.Percent;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.reward.PercentHistory.Change;

/** What everybody may expect of {@link Percents}. */
public abstract class PercentsContract extends PortsContract {
    @Test
    void aPartnersOwnPercentsComeBackInTheirOrderWithWhoAndWhen() {
        PartnerId partner = given.partner().id();
        AccountId admin = given.account().id();
        Instant now = clock.instant();
        var first = new Change(Optional.of(Percent.of("12.55")), now, Optional.of(admin));
        var zero = new Change(Optional.of(Percent.ZERO), now.plusSeconds(1), Optional.empty());
        var none = new Change(Optional.empty(), now.plusSeconds(2), Optional.of(admin));
        add(Optional.of(partner), first);
        add(Optional.of(partner), zero);
        add(Optional.of(partner), none);
        add(Optional.of(given.partner().id()), new Change(Optional.of(Percent.of("99")), now, Optional.empty()));
        assertThat(tx(() -> ports.percents().of(partner)).own()).containsExactly(first, zero, none);
    }

    @Test
    void ofTwoChangesAtOneMomentTheLaterOneCounts() {
        PartnerId partner = given.partner().id();
        for (String percent : new String[] {"30", "20", "40", "10"}) {
            add(Optional.of(partner), new Change(Optional.of(Percent.of(percent)), clock.instant(), Optional.empty()));
        }
        assertThat(tx(() -> ports.percents().of(partner)).at(clock.instant())).isEqualTo(Percent.of("10"));
    }

    @Test
    void theProgrammesPercentsAreEverybodys() {
        var change = new Change(Optional.of(Percent.of("7.01")), clock.instant(), Optional.empty());
        add(Optional.empty(), change);
        assertThat(tx(() -> ports.percents().of(given.partner().id())).programme())
                .contains(change);
        assertThat(tx(() -> ports.percents().of(given.partner().id())).own()).isEmpty();
    }

    @Test
    void whatWasNotCommittedDoesNotCount() {
        PartnerId partner = given.partner().id();
        undone(() -> ports.percents()
                .add(
                        Optional.of(partner),
                        new Change(Optional.of(Percent.of("1")), clock.instant(), Optional.empty())));
        assertThat(tx(() -> ports.percents().of(partner)).own()).isEmpty();
    }

    @Test
    void theHistorySaysWhoAndWhenTheLatestFirst() {
        PartnerId partner = given.partner().id();
        var boss = given.account();
        var own = new Change(Optional.of(Percent.of("12.55")), clock.instant(), Optional.of(boss.id()));
        var none = new Change(Optional.empty(), clock.instant().plusSeconds(1), Optional.empty());
        add(Optional.of(partner), own);
        add(Optional.of(given.partner().id()), own);
        add(Optional.empty(), own);
        add(Optional.of(partner), none);
        var email = Optional.of(boss.email().value());
        assertThat(ports.percentQueries().history(partner))
                .startsWith(
                        new PercentQueries.Row(true, Optional.empty(), none.since(), Optional.empty()),
                        new PercentQueries.Row(false, own.percent(), own.since(), email),
                        new PercentQueries.Row(true, own.percent(), own.since(), email));
        assertThat(ports.percentQueries().history(partner).stream().filter(PercentQueries.Row::own))
                .hasSize(2);
    }

    private void add(Optional<PartnerId> partner, Change change) {
        run(() -> ports.percents().add(partner, change));
    }
}
