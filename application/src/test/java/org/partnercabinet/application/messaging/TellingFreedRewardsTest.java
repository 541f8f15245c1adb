package org.partnercabinet.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.World;
import org.partnercabinet.application.reward.ReleaseHeldRewards;
import org.partnercabinet.domain.messaging.Notification;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.money.Percent;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.settings.RewardSettings;

class TellingFreedRewardsTest {
    private static final Duration HOLD = Duration.ofDays(14);
    private final World world = World.inMemory();
    private final PartnerId anna = world.partner("anna");

    @Test
    void whatBecomesAvailableTogetherIsToldOnceAndTogether() {
        hold(14);
        world.wins(anna, "1000");
        world.passes(Duration.ofMinutes(3));
        world.wins(anna, "500.50");
        later(HOLD.minusMinutes(3));
        assertThat(freed()).as("not before the others had time to join").isEmpty();
        later(Duration.ofMinutes(3));
        later(ReleaseHeldRewards.TOGETHER);
        assertThat(freed()).extracting(Notification::comment).containsExactly("150.05 RUB 2");
        later(Duration.ofDays(1));
        assertThat(freed()).hasSize(1);
    }

    @Test
    void whatBecomesAvailableLaterIsToldByItself() {
        hold(14);
        world.wins(anna, "1000");
        later(HOLD.plus(ReleaseHeldRewards.TOGETHER));
        later(ReleaseHeldRewards.TOGETHER);
        world.wins(anna, "700");
        later(HOLD);
        later(ReleaseHeldRewards.TOGETHER);
        assertThat(freed()).extracting(Notification::comment).containsExactly("70.00 RUB 1", "100.00 RUB 1");
    }

    @Test
    void whatIsAvailableFromTheWinOnIsNoRelease() {
        hold(0);
        world.wins(anna, "1000");
        later(Duration.ofDays(1));
        assertThat(freed()).isEmpty();
    }

    @Test
    void aDeliveryThatIsRepeatedTellsNothingTwice() {
        hold(14);
        world.wins(anna, "1000");
        later(HOLD);
        later(ReleaseHeldRewards.TOGETHER);
        world.money.tellFreed.deliver(anna.value().toString());
        assertThat(freed()).hasSize(1);
    }

    private void later(Duration time) {
        world.passes(time);
        world.deliverAll();
    }

    private void hold(int days) {
        world.terms(new RewardSettings(Percent.of("10"), days, 180, Money.of("0", "RUB")));
    }

    /** Newest first. */
    private List<Notification> freed() {
        return world.ports.notificationQueries().list(anna, new PageRequest(1, 50)).items().stream()
                .map(NotificationQueries.Told::notification)
                .filter(told -> told.kind().equals(Notification.REWARD_FREED))
                .toList();
    }
}
