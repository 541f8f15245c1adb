package org.partnercabinet.application.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.Given;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.application.Together;
import org.partnercabinet.domain.Color;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.money.Percent;
import org.partnercabinet.domain.settings.CompanyCard;
import org.partnercabinet.domain.settings.RewardSettings;

/** What everybody may expect of {@link Settings}. */
public abstract class SettingsContract extends PortsContract {
    private static final RewardSettings OTHER =
            new RewardSettings(Percent.of("12.55"), 14, 365, Money.of("1000.50", "USD"));

    @BeforeEach
    void terms() {
        given.terms(Given.TERMS);
    }

    @Test
    void changedTermsComeBackAsTheyAre() {
        assertThat(tx(() -> ports.settings().changeReward(before -> OTHER))).isEqualTo(OTHER);
        assertThat(tx(() -> ports.settings().reward())).isEqualTo(OTHER);
    }

    @Test
    void termsThatAreThereAreLeftAsTheyAre() {
        assertThat(tx(() -> ports.settings().addReward(OTHER))).isFalse();
        assertThat(tx(() -> ports.settings().reward())).isEqualTo(Given.TERMS);
    }

    @Test
    void changesAtOnceLoseNothing() {
        Together.times(
                8,
                i -> tx(() -> ports.settings()
                        .changeReward(s -> new RewardSettings(
                                s.percent(), s.holdDays() + 1, s.protectionDays(), s.minimumPayout()))));
        assertThat(tx(() -> ports.settings().reward()).holdDays()).isEqualTo(Given.TERMS.holdDays() + 8);
    }

    @Test
    void aChangeThatFailsChangesNothingAndNeedsATransaction() {
        undone(() -> ports.settings().changeReward(before -> OTHER));
        assertThat(tx(() -> ports.settings().reward())).isEqualTo(Given.TERMS);
        needsTransaction(() -> ports.settings().changeReward(before -> OTHER));
    }

    @Test
    void theCompanysCardComesBackHoweverLongAndCanBeEmptied() {
        var longest = new CompanyCard("😀".repeat(100), "中".repeat(200), Optional.of(new Color("#0b6e4f")));
        run(() -> ports.settings().changeCard(longest));
        assertThat(ports.settings().card()).isEqualTo(longest);
        undone(() -> ports.settings().changeCard(CompanyCard.EMPTY));
        assertThat(ports.settings().card()).isEqualTo(longest);
        run(() -> ports.settings().changeCard(CompanyCard.EMPTY));
        assertThat(ports.settings().card()).isEqualTo(CompanyCard.EMPTY);
        needsTransaction(() -> ports.settings().changeCard(longest));
    }
}
