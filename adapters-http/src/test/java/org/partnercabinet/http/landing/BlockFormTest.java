package org.partnercabinet.http.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnercabinet.domain.landing.Block;
import org.partnercabinet.domain.landing.BlockKind;
import org.partnercabinet.http.page.Filled;

final class BlockFormTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    @Test
    void a_moment_is_typed_in_the_companys_zone_and_kept_in_utc() {
        var form = Filled.of(Map.of("p.until", "2026-12-01T12:00")).form();
        var tree = BlockForm.read(form, BlockKind.COUNTDOWN.parts(), MOSCOW);
        assertThat(tree).containsEntry("until", "2026-12-01T09:00:00Z");
        tree.put("type", "countdown");
        var block = Block.readAll(List.of(tree)).get(0);
        assertThat(BlockForm.filled(block.kind().parts(), block.values(), MOSCOW))
                .containsEntry("p.until", "2026-12-01T12:00");
    }

    @Test
    void what_is_no_moment_is_left_for_the_domain_to_refuse() {
        for (var typed : List.of("tomorrow", "2026-02-31T12:00", "2026-12-01T25:00")) {
            var form = Filled.of(Map.of("p.until", typed)).form();
            assertThat(BlockForm.read(form, BlockKind.COUNTDOWN.parts(), MOSCOW))
                    .containsEntry("until", typed);
        }
    }

    @Test
    void items_that_say_nothing_are_none_and_the_others_keep_their_order() {
        var form = Filled.of(Map.of(
                        "p.items.0.question", "One?",
                        "p.items.1.question", " ",
                        "p.items.2.question", "Two?",
                        "p.items.2.answer", "Yes."))
                .form();
        var items = BlockForm.read(form, BlockKind.FAQ.parts(), MOSCOW).get("items");
        assertThat(items)
                .isEqualTo(List.of(
                        Map.of("question", "One?", "answer", ""), Map.of("question", "Two?", "answer", "Yes.")));
    }

    @Test
    void a_mistake_stands_at_its_field() {
        var form = Filled.of(Map.of());
        var wrong = new Filled(form.form(), Map.of("blocks[0].items[1].title", "Too long"), Optional.empty());
        assertThat(BlockForm.atFields(wrong).error("p.items.1.title")).isEqualTo("Too long");
    }
}
