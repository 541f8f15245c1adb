package org.partnercabinet.application.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.application.Together;

/** What everybody may expect of {@link CrmCreations}. */
public abstract class CrmCreationsContract extends PortsContract {
    @Test
    void oneMayTryWhileItIsInDoubtAndTheNextAfterwards() {
        String key = "entry:" + given.word();
        assertThat(made(key)).isEmpty();
        assertThat(claim(key)).isTrue();
        assertThat(claim(key)).isFalse();
        clock.passes(Duration.ofSeconds(89));
        assertThat(claim(key)).isFalse();
        clock.passes(Duration.ofSeconds(2));
        assertThat(claim(key)).isTrue();
        assertThat(claim(key)).isFalse();
    }

    @Test
    void afterATryThatWasCertainlyNotExecutedTheNextMayComeAtOnce() {
        String key = "entry:" + given.word();
        claim(key);
        run(() -> ports.crmCreations().release(key));
        assertThat(claim(key)).isTrue();
    }

    @Test
    void aClaimIsHeldLongerOrShorterByWhoeverHasIt() {
        String key = "entry:" + given.word();
        java.time.Instant until = clock.instant().plusSeconds(90);
        claim(key);
        clock.passes(Duration.ofSeconds(80));
        run(() -> ports.crmCreations().hold(key, until, clock.instant().plusSeconds(90)));
        clock.passes(Duration.ofSeconds(89));
        assertThat(claim(key)).isFalse();
        clock.passes(Duration.ofSeconds(2));
        assertThat(claim(key)).isTrue();
        run(() -> ports.crmCreations().hold(key, until, clock.instant()));
        assertThat(claim(key)).as("it is another's by now").isFalse();
    }

    @Test
    void whatIsMadeIsKnownForEverAndNotMadeAgain() {
        String key = "contact:" + given.word();
        claim(key);
        run(() -> ports.crmCreations().finish(key, "lead:77"));
        assertThat(made(key)).contains("lead:77");
        clock.passes(Duration.ofDays(400));
        assertThat(claim(key)).isFalse();
        run(() -> ports.crmCreations().finish(key, "lead:77"));
        assertThat(made(key)).contains("lead:77");
    }

    @Test
    void whatIsForgottenMayBeMadeAgainUnlessItIsSomethingElseByNow() {
        String key = "contact:" + given.word();
        run(() -> ports.crmCreations().finish(key, "12"));
        run(() -> ports.crmCreations().forget(key, "11"));
        assertThat(made(key)).contains("12");
        run(() -> ports.crmCreations().forget(key, "12"));
        assertThat(made(key)).isEmpty();
        assertThat(claim(key)).isTrue();
        run(() -> ports.crmCreations().forget(given.word(), "12"));
    }

    @Test
    void whatWasFoundWithoutATryIsKnownToo() {
        String key = "contact:" + given.word();
        run(() -> ports.crmCreations().finish(key, "12"));
        assertThat(made(key)).contains("12");
        assertThat(claim(key)).isFalse();
    }

    @Test
    void ofManyAtOnceOneMayTry() {
        String key = "entry:" + given.word();
        List<Boolean> mine = Together.times(6, i -> claim(key));
        assertThat(mine).containsOnlyOnce(true);
    }

    @Test
    void aClaimThatWasNotCommittedIsNone() {
        String key = "entry:" + given.word();
        undone(() ->
                ports.crmCreations().claim(key, clock.instant(), clock.instant().plusSeconds(90)));
        assertThat(claim(key)).isTrue();
    }

    @Test
    void claimingNeedsATransaction() {
        needsTransaction(() -> ports.crmCreations()
                .claim(given.word(), clock.instant(), clock.instant().plusSeconds(90)));
    }

    private boolean claim(String key) {
        return tx(() ->
                ports.crmCreations().claim(key, clock.instant(), clock.instant().plusSeconds(90)));
    }

    private java.util.Optional<String> made(String key) {
        return tx(() -> ports.crmCreations().made(key));
    }
}
