package org.partnercabinet.bootstrap.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.partnercabinet.bitrix24.practice.PracticePortal;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.bitrix24.practice.faults.FaultRule;
import org.partnercabinet.bootstrap.e2e.Api;

/**
 * The product is killed under load at random moments: whatever it had answered must be there, the books must be right,
 * and after the last start everything gets to the portal exactly once.
 *
 * <p>{@code kill.rounds} says how often, {@code kill.seed} repeats the moments and the choices of a run (not the turns
 * that threads take). {@code kill.patient} waits for the leases of the killed process as production does; without it they
 * are ended by hand before the last start.
 */
@Tag("crash")
abstract class KillTest {
    private static final int ROUNDS = Integer.getInteger("kill.rounds", 2);
    private static final long SEED = Long.getLong("kill.seed", System.nanoTime());
    private static final boolean PATIENT = Boolean.getBoolean("kill.patient");

    /** Answers after which a crowd is in full swing; a moment chosen earlier would meet a process that still warms up. */
    private static final int UNDER_WAY = 40;

    private final Promises promises = new Promises();
    private final PracticePortal portal =
            PracticePortal.start(PracticePortal.Settings.forDemo(0, 0).withSeed(SEED));

    abstract String name();

    abstract Map<String, String> database() throws Exception;

    /** Opens the database of the dead process. */
    abstract Audit audit() throws Exception;

    /** As {@link #audit}, for changing it. */
    abstract Audit hand() throws Exception;

    @Test
    void nothing_that_was_answered_is_lost_and_nothing_is_done_twice() throws Exception {
        System.out.printf("%s: kill.rounds=%d kill.seed=%d%n", name(), ROUNDS, SEED);
        var environment = new HashMap<>(database());
        environment.put("BITRIX24_WEBHOOK_URL", portal.webhookUrl());
        try (var victim = new Victim(environment, Path.of("target", "crash", name() + ".log"))) {
            try {
                play(victim);
            } catch (Exception | AssertionError failed) {
                throw new AssertionError("kill.seed=" + SEED + ", " + victim.lastWords(), failed);
            }
        } finally {
            portal.close();
        }
    }

    @Test
    void long_work_that_is_cut_off_comes_to_its_end_once_and_its_attempts_are_counted() throws Exception {
        try (var victim = new Victim(database(), Path.of("target", "crash", name() + "-work.log"))) {
            var work = new KilledWork(victim);
            try {
                work.beginAndBeKilled();
                work.comesToItsEnd();
                victim.kill();
            } catch (Exception | AssertionError failed) {
                throw new AssertionError(victim.lastWords(), failed);
            }
            try (var audit = audit()) {
                assertThat(audit.starts("import")).containsExactly(2);
                assertThat(audit.starts("export"))
                        .singleElement()
                        .satisfies(starts -> assertThat(starts).isBetween(1, 2));
                assertThat(audit.count("job_turn"))
                        .as("nothing is to be begun again")
                        .isZero();
            }
        } finally {
            portal.close();
        }
    }

    private void play(Victim victim) throws Exception {
        prepare(victim);
        var programme = new Programme(victim.url(), promises);
        var sales = new SalesFloor(portal, promises);
        for (int round = 1; round <= ROUNDS; round++) {
            if (round > 1) victim.start();
            programme.comeBack(victim.url());
            killUnderLoad(victim, programme, sales, round);
            inspect(round);
        }
        if (!PATIENT)
            try (var hand = hand()) {
                hand.letLeasesEnd();
            }
        victim.start();
        programme.comeBack(victim.url());
        new Arrival(victim.url(), portal).await();
        victim.kill();
        inspect(ROUNDS + 1);
        compareWithPortal();
        report(victim);
    }

    private void prepare(Victim victim) {
        portal.set(Map.of("xLimit", 100_000, "operatingLimit", 0));
        portal.outgoingWebhook(victim.url() + "/webhooks/bitrix24", Victim.TOKEN);
        fault("after", 0.03, Map.of("type", "closeWithoutReply"));
        // Nobody can tell whether it was executed, so it is searched for as long as the doubt lasts: 90 s and more.
        if (PATIENT) fault("before", 0.02, Map.of("type", "status", "status", 503));
        fault("after", 0.40, Map.of("type", "delay", "millis", 60));
        victim.start();
    }

    /** Creations whose answers are lost, that fail before they begin, and whose answers take a while to come. */
    private void fault(String phase, double probability, Map<String, Object> action) {
        var match = new FaultRule.Match("crm.item.add", 0, null, BigDecimal.valueOf(probability), null);
        portal.fault(new FaultRule(null, match, phase, action, 0));
    }

    private void killUnderLoad(Victim victim, Programme programme, SalesFloor sales, int round) {
        var random = new Random(SEED + 1_000L * round);
        var crowd = new Crowd(promises, random.nextLong());
        programme.join(crowd, victim.url());
        crowd.add(1, 5, sales::sell);
        int before = promises.answers.get();
        crowd.start();
        Api.until(() -> promises.answers.get() - before, answers -> answers >= UNDER_WAY);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(100, 2_501)));
        crowd.soonCutOff();
        victim.kill();
        crowd.join();
    }

    /** Everything that is wrong at once: a loss is understood by what is left beside it. */
    private void inspect(int round) throws Exception {
        try (var audit = audit()) {
            var wrong = new ArrayList<>(promises.complaints);
            wrong.addAll(audit.lost(promises));
            wrong.addAll(audit.broken());
            wrong.addAll(new PortalAudit(portal).doubled());
            assertThat(wrong).as("after kill %d", round).isEmpty();
        }
    }

    private void compareWithPortal() throws Exception {
        var there = new PortalAudit(portal);
        try (var audit = audit()) {
            assertThat(audit.referrals().values()).containsOnly("sent");
            assertThat(there.origins(EntityType.LEAD).keySet())
                    .isEqualTo(audit.referrals().keySet());
            assertThat(there.origins(EntityType.CONTACT).keySet())
                    .isEqualTo(audit.clients().keySet());
            assertThat(portal.state().count(EntityType.CONTACT))
                    .isEqualTo(audit.clients().size());
            assertThat(audit.deals()).isEqualTo(there.deals());
        }
    }

    /** A line for the README. Nothing was lost or doubled, or this would not be reached. */
    private void report(Victim victim) {
        String line = String.format(
                "| %s | %d | %d | %d | %d | %d | %d | %d | 0 | 0 | %d |",
                name(),
                ROUNDS,
                promises.clicks.size(),
                promises.referrals.size(),
                promises.requests.size(),
                promises.payouts.size(),
                promises.decisions.get(),
                promises.corrections.size(),
                SEED);
        System.out.println(
                "| database | kills | clicks | referrals | requests | payouts | decisions | corrections | lost | doubled | seed |");
        System.out.println(line);
        assertThat(victim.errors())
                .as("what the product itself thought to be an error")
                .isEmpty();
    }
}
