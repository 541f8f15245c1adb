package org.partnercabinet.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AbsenceTest {
    private static final Call LEAD = Call.write("crm.item.add", Map.of(), Rank.NEW_LEAD);
    private static final Call PAGE = Call.read("crm.status.list", Map.of(), Rank.DICTIONARY);

    private final VirtualPace pace = new VirtualPace();
    private final List<String> seen = new ArrayList<>();
    private Absence absence = new Absence(pace, () -> seen.add("back"));

    @Test
    void one_failure_or_two_say_nothing_and_an_answer_in_between_counts_from_the_beginning() {
        silences(2);
        absence.after(good());
        silences(2);
        assertThat(absence.before(LEAD)).isEmpty();
        assertThat(seen).isEmpty();
    }

    @Test
    void while_it_is_away_one_at_a_time_asks_and_less_and_less_often() {
        silences(3);
        for (int seconds : List.of(1, 2, 4, 8, 15, 15)) {
            assertThat(absence.before(LEAD)).contains(Duration.ofSeconds(seconds));
            pace.pass(Duration.ofSeconds(seconds));
            assertThat(absence.before(LEAD)).as("the one who asks").isEmpty();
            assertThat(absence.before(LEAD)).as("the next one").contains(Duration.ofSeconds(Math.min(15, 2 * seconds)));
            absence.after(new Answer.Bad(new Trouble(Verdict.UNCLEAR, "no answer")));
        }
    }

    @Test
    void who_never_hears_whether_it_is_back_leaves_the_question_to_the_next() {
        silences(3);
        pace.pass(Duration.ofSeconds(1));
        assertThat(absence.before(LEAD)).isEmpty();
        pace.pass(Duration.ofSeconds(2));
        assertThat(absence.before(LEAD)).isEmpty();
    }

    @Test
    void somebody_who_waits_before_a_page_asks_always() {
        silences(9);
        assertThat(absence.before(PAGE)).isEmpty();
    }

    @Test
    void when_it_is_back_that_is_seen_to_before_anybody_else_calls() {
        absence = new Absence(pace, () -> seen.add(absence.before(LEAD).isPresent() ? "held back" : "free"));
        silences(3);
        absence.after(new Answer.Bad(new Trouble(Verdict.REJECTED, "an answer all the same")));
        assertThat(seen).containsExactly("held back");
        assertThat(absence.before(LEAD)).isEmpty();
        silences(2);
        assertThat(absence.before(LEAD)).isEmpty();
    }

    @Test
    void what_fails_when_it_is_back_holds_nobody_back() {
        absence = new Absence(pace, () -> {
            throw new IllegalStateException("the database is away now");
        });
        silences(3);
        absence.after(good());
        assertThat(absence.before(LEAD)).isEmpty();
    }

    private void silences(int count) {
        for (int i = 0; i < count; i++) absence.after(new Answer.Bad(new Trouble(Verdict.NOT_SENT, "refused")));
    }

    private static Answer good() {
        return new Answer.Good(NullNode.instance, Optional.empty());
    }
}
