package org.partnercabinet.application.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.application.Together;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.money.Percent;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.partner.PartnerId;

/** What everybody may expect of {@link Partners}. */
public abstract class PartnersContract extends PortsContract {
    @Test
    void aPartnerComesBackAsTheyWereAdded() {
        Partner partner = given.pendingPartner();
        assertThat(tx(() -> ports.partners().get(partner.id()))).isEqualTo(partner);
        assertThat(tx(() -> ports.partners().findByAccount(partner.account()))).contains(partner);
    }

    @Test
    void everyStateComesBackWithWhatItKnows() {
        AccountId admin = given.account().id();
        Partner approved = given.partner();
        Partner blocked = tx(() -> ports.partners().change(approved.id(), p -> p.block(admin, clock.instant())));
        assertThat(tx(() -> ports.partners().get(approved.id()))).isEqualTo(blocked);
        Partner back = tx(() -> ports.partners().change(approved.id(), p -> p.unblock(admin, clock.instant())));
        assertThat(tx(() -> ports.partners().get(approved.id())))
                .isEqualTo(back)
                .isNotEqualTo(approved);
        Partner blockedAgain = tx(() -> ports.partners().change(approved.id(), p -> p.block(admin, clock.instant())));
        assertThat(tx(() -> ports.partners().get(approved.id()))).isEqualTo(blockedAgain);
        Partner pending = given.pendingPartner();
        Partner rejected =
                tx(() -> ports.partners().change(pending.id(), p -> p.reject("Нет сайта", admin, clock.instant())));
        assertThat(tx(() -> ports.partners().get(pending.id()))).isEqualTo(rejected);
        var corrected = new Partner.Profile("Другое имя", pending.profile().email(), Optional.empty(), "");
        Partner again = tx(() -> ports.partners().change(pending.id(), p -> p.applyAgain(corrected)));
        assertThat(tx(() -> ports.partners().get(pending.id()))).isEqualTo(again);
    }

    @Test
    void aPercentOfZeroIsAPercentAndNoneIsNone() {
        PartnerId id = given.partner().id();
        run(() -> ports.partners().change(id, p -> p.withRewardPercent(Optional.of(Percent.ZERO))));
        assertThat(tx(() -> ports.partners().get(id)).rewardPercent()).contains(Percent.ZERO);
        run(() -> ports.partners().change(id, p -> p.withRewardPercent(Optional.of(Percent.of("12.55")))));
        assertThat(tx(() -> ports.partners().get(id)).rewardPercent()).contains(Percent.of("12.55"));
        run(() -> ports.partners().change(id, p -> p.withRewardPercent(Optional.empty())));
        assertThat(tx(() -> ports.partners().get(id)).rewardPercent()).isEmpty();
    }

    @Test
    void ofTwoWhoApproveAtOnceOneIsTooLate() {
        PartnerId id = given.pendingPartner().id();
        AccountId admin = given.account().id();
        List<Boolean> first = Together.times(4, i -> {
            try {
                run(() -> ports.partners().change(id, p -> p.approve(admin, clock.instant())));
                return true;
            } catch (Refusal late) {
                return false;
            }
        });
        assertThat(first).containsOnlyOnce(true);
    }

    @Test
    void aRefusedChangeChangesNothingAndTheTransactionStaysUsable() {
        Partner partner = given.partner();
        AccountId admin = given.account().id();
        run(() -> {
            refuses(
                    Refusal.Kind.CONFLICT,
                    "partner.already-decided",
                    () -> ports.partners().change(partner.id(), p -> p.approve(admin, clock.instant())));
            ports.partners().change(partner.id(), p -> p.withRewardPercent(Optional.of(Percent.of("5"))));
        });
        assertThat(tx(() -> ports.partners().get(partner.id())).approval()).isEqualTo(partner.approval());
    }

    @Test
    void anUnknownOneIsNotFound() {
        var nobody = new PartnerId(UUID.randomUUID());
        refuses(
                Refusal.Kind.NOT_FOUND,
                "partner.not-found",
                () -> tx(() -> ports.partners().get(nobody)));
        refuses(
                Refusal.Kind.NOT_FOUND,
                "partner.not-found",
                () -> tx(() -> ports.partners().change(nobody, p -> p)));
        assertThat(tx(() -> ports.partners().findByAccount(given.account().id())))
                .isEmpty();
    }

    @Test
    void aChangeNeedsATransaction() {
        PartnerId id = given.partner().id();
        needsTransaction(() -> ports.partners().change(id, p -> p));
    }
}
