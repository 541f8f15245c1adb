package org.partnercabinet.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PausesTest {
    private static final Call LIST = Call.read("crm.item.list", Map.of(), Rank.MONEY);
    private static final Call SWEEP = Call.read("crm.item.list", Map.of(), Rank.SWEEP);
    private static final Call APPEAL = Call.read("crm.item.list", Map.of(), Rank.APPEAL);
    private static final Call CONTACT = Call.read("crm.item.list", Map.of(), Rank.APPEAL_CONTACT);
    private static final Call ADD = Call.write("crm.item.add", Map.of(), Rank.NEW_LEAD);

    private final VirtualPace pace = new VirtualPace();
    private final Pauses pauses = new Pauses(pace);

    @Test
    void a_tired_method_rests_until_its_oldest_time_is_forgotten_and_others_go_on() {
        pauses.after(LIST, used(100, Duration.ofMinutes(4)));
        pace.pass(Duration.ofMinutes(1));
        pauses.after(LIST, bad(Verdict.METHOD_TIRED));
        assertThat(pauses.before(LIST).orElseThrow().time()).isEqualTo(Duration.ofMinutes(3));
        assertThat(pauses.before(ADD)).isEmpty();
        pace.pass(Duration.ofMinutes(3));
        assertThat(pauses.before(LIST)).isEmpty();
    }

    @Test
    void sweeps_and_appeals_leave_the_last_fifth_of_the_operating_time_to_others() {
        pauses.after(LIST, used(383, Duration.ofMinutes(4)));
        assertThat(pauses.before(SWEEP)).isEmpty();
        assertThat(pauses.before(APPEAL)).isEmpty();
        assertThat(pauses.before(CONTACT)).isEmpty();
        pauses.after(LIST, used(385, Duration.ofMinutes(4)));
        assertThat(pauses.before(SWEEP)).isPresent();
        assertThat(pauses.before(APPEAL)).isPresent();
        assertThat(pauses.before(CONTACT)).isPresent();
        assertThat(pauses.before(LIST)).isEmpty();
    }

    @Test
    void a_blocked_connection_stops_everything_for_five_minutes_and_says_why() {
        pauses.after(ADD, bad(Verdict.BLOCKED));
        assertThat(pauses.before(LIST)).isPresent();
        assertThat(pauses.trouble()).contains("because");
        pace.pass(Duration.ofMinutes(5));
        assertThat(pauses.before(LIST)).isEmpty();
        assertThat(pauses.trouble()).isEmpty();
    }

    @Test
    void a_denied_method_stops_alone() {
        pauses.after(ADD, bad(Verdict.DENIED));
        assertThat(pauses.before(ADD)).isPresent();
        assertThat(pauses.before(LIST)).isEmpty();
    }

    @Test
    void what_concerns_one_call_stops_nothing() {
        for (Verdict verdict : new Verdict[] {Verdict.REJECTED, Verdict.NOT_FOUND, Verdict.UNCLEAR, Verdict.NOT_SENT})
            pauses.after(ADD, bad(verdict));
        assertThat(pauses.before(ADD)).isEmpty();
    }

    private static Answer used(double seconds, Duration resetIn) {
        return new Answer.Good(NullNode.instance, Optional.of(new Answer.Spent(seconds, resetIn)));
    }

    private static Answer bad(Verdict verdict) {
        return new Answer.Bad(new Trouble(verdict, "because"));
    }
}
