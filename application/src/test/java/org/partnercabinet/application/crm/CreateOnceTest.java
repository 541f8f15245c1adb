package org.partnercabinet.application.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.TestClock;
import org.partnercabinet.application.crm.CrmFailure.Executed;
import org.partnercabinet.application.memory.MemoryPorts;

class CreateOnceTest {
    private final TestClock clock = TestClock.at("2026-03-02T09:00:00Z");
    private final MemoryPorts ports = new MemoryPorts(clock);
    private final CreateOnce once = new CreateOnce(ports.transactions(), ports.crmCreations(), clock);
    private Duration takes = Duration.ZERO;
    private Optional<RuntimeException> ends = Optional.empty();
    private int adds;

    @Test
    void theDoubtBeginsWhenTheCallEndsAndNotWithTheClaim() {
        takes = CreateOnce.LONGEST_CALL;
        ends = Optional.of(new CrmFailure(Executed.UNKNOWN, Duration.ZERO, "lost"));
        fails();
        takes = Duration.ZERO;
        ends = Optional.empty();
        clock.passes(CreateOnce.IN_DOUBT.minusSeconds(1));
        fails();
        assertThat(adds).isEqualTo(1);
        clock.passes(Duration.ofSeconds(1));
        assertThat(handle()).isEqualTo("7");
        assertThat(adds).isEqualTo(2);
    }

    @Test
    void anAnswerLostAtOnceIsInDoubtNoLongerThanThat() {
        ends = Optional.of(new CrmFailure(Executed.UNKNOWN, Duration.ZERO, "lost"));
        fails();
        ends = Optional.empty();
        clock.passes(CreateOnce.IN_DOUBT);
        assertThat(handle()).isEqualTo("7");
    }

    /** Nobody is there to say how the call ended; an Error is as near to a dead process as a test gets. */
    @Test
    void theClaimOfAProcessThatDiedOutlastsItsCall() {
        assertThatThrownBy(() -> once.handle("key", Optional::empty, () -> {
                    throw new AssertionError("dead");
                }))
                .isInstanceOf(AssertionError.class);
        clock.passes(CreateOnce.LONGEST_CALL.plus(CreateOnce.IN_DOUBT).minusSeconds(1));
        fails();
        assertThat(adds).isZero();
        clock.passes(Duration.ofSeconds(1));
        assertThat(handle()).isEqualTo("7");
    }

    @Test
    void whatWasNotExecutedMayComeAgainAtOnce() {
        ends = Optional.of(new CrmFailure(Executed.NO, Duration.ZERO, "too fast"));
        fails();
        ends = Optional.empty();
        assertThat(handle()).isEqualTo("7");
    }

    private void fails() {
        assertThatThrownBy(this::handle).isInstanceOf(CrmFailure.class);
    }

    private String handle() {
        return once.handle("key", Optional::empty, () -> {
            adds++;
            clock.passes(takes);
            ends.ifPresent(failure -> {
                throw failure;
            });
            return "7";
        });
    }
}
