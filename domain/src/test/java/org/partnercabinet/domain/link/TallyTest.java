package org.partnercabinet.domain.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    private static Click click(String referrer, boolean bot, boolean unique) {
        var utm = new Utm("ya", "cpc", "", "", "t");
        return new Click(
                new ClickId(new UUID(0, 1)), new LinkId(new UUID(0, 2)), NOW, "v", bot, unique, referrer, "curl", utm);
    }

    @Test
    void a_click_counts_once_in_whole_and_once_in_each_dimension() {
        var tally = new Tally();
        tally.add(click("a.ru", false, true));
        tally.add(click("a.ru", false, false));
        tally.add(click("b.ru", true, false));
        assertThat(tally.total()).isEqualTo(new ClickCounts(2, 1, 1));
        assertThat(tally.by(Dimension.REFERRER))
                .isEqualTo(Map.of("a.ru", new ClickCounts(2, 1, 0), "b.ru", new ClickCounts(0, 0, 1)));
        assertThat(tally.by(Dimension.UTM_SOURCE)).isEqualTo(Map.of("ya", new ClickCounts(2, 1, 1)));
        assertThat(tally.by(Dimension.UTM_CAMPAIGN)).isEqualTo(Map.of("", new ClickCounts(2, 1, 1)));
        assertThat(tally.by(Dimension.LINK)).isEmpty();
    }

    @Test
    void invented_referrers_have_no_room_for_ever_and_none_is_lost() {
        var tally = new Tally();
        for (int i = 0; i < 500; i++) tally.add(click("r" + i, false, true));
        var referrers = tally.by(Dimension.REFERRER);
        assertThat(referrers).hasSize(201).containsEntry(Tally.OTHER, new ClickCounts(300, 300, 0));
    }

    @Test
    void what_was_added_can_be_taken_back() {
        var tally = new Tally();
        tally.add(click("a.ru", false, true));
        var more = new Tally();
        more.add(click("b.ru", false, true));
        more.add(click("a.ru", true, false));
        tally.add(more);
        tally.subtract(more);
        assertThat(tally.total()).isEqualTo(new ClickCounts(1, 1, 0));
        assertThat(tally.by(Dimension.REFERRER)).isEqualTo(Map.of("a.ru", new ClickCounts(1, 1, 0)));
    }

    @Test
    void the_biggest_stay_apart_and_the_rest_is_summed_up() {
        Tally tally = Tally.unlimited();
        for (int i = 1; i <= 300; i++) tally.slice(Dimension.REFERRER, "r" + i, new ClickCounts(i, 0, 0));
        tally.keepTop(2);
        assertThat(tally.by(Dimension.REFERRER))
                .isEqualTo(Map.of(
                        "r300",
                        new ClickCounts(300, 0, 0),
                        "r299",
                        new ClickCounts(299, 0, 0),
                        Tally.OTHER,
                        new ClickCounts(298 * 299 / 2, 0, 0)));
    }
}
