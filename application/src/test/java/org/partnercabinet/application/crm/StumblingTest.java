package org.partnercabinet.application.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Ports;
import org.partnercabinet.application.TestClock;
import org.partnercabinet.application.World;
import org.partnercabinet.application.memory.MemoryPorts;
import org.partnercabinet.application.referral.Deals;
import org.partnercabinet.domain.crm.Difference;
import org.partnercabinet.domain.crm.Difference.Cure;
import org.partnercabinet.domain.crm.Difference.Why;
import org.partnercabinet.domain.crm.Proof;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.DealKey;

/** A deal over which we stumble ourselves: it stops neither a sweep nor a proof, and no proof for ever. */
class StumblingTest {
    private final Set<DealKey> poison = new HashSet<>();
    private final TestClock clock = TestClock.at("2026-03-02T09:00:00Z");
    private final MemoryPorts memory = new MemoryPorts(clock);
    private final World world = new World(poisoned(), clock, 1);
    private final PartnerId anna = world.partner("anna");
    private final DealKey bad = world.entry(world.wins(anna, "1000"));
    private final DealKey good = world.entry(world.wins(anna, "2000"));
    private boolean proofsFail;

    private Ports poisoned() {
        Deals deals = through(Deals.class, memory.deals(), (proxy, method, args) -> {
            if (method.getName().equals("put") && poison.contains(((Deal) args[0]).key()))
                throw new IllegalStateException("poison");
            return null;
        });
        Comparisons comparisons = through(Comparisons.class, memory.comparisons(), (proxy, method, args) -> {
            if (method.getName().equals("keep") && proofsFail) throw new IllegalStateException("our mistake");
            return null;
        });
        return through(Ports.class, memory, (proxy, method, args) -> switch (method.getName()) {
            case "deals" -> deals;
            case "comparisons" -> comparisons;
            default -> null;
        });
    }

    /** The same, but for what the handler answers or throws. */
    private static <T> T through(Class<T> type, T real, InvocationHandler instead) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            Object other = instead.invoke(proxy, method, args);
            if (other != null) return other;
            try {
                return method.invoke(real, args);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }));
    }

    private void bothChangeUnheard() {
        world.crm.listener(key -> {});
        world.passes(Duration.ofSeconds(1));
        world.crm.amounts(bad, Money.of("500", "RUB"));
        world.crm.amounts(good, Money.of("500", "RUB"));
        poison.add(bad);
    }

    /** As the workers do: a fault of ours is tried again later. */
    private void works(Duration time) {
        for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plusMinutes(1)) {
            while (world.portal.deliver.handle().isPresent()) Thread.onSpinWait();
            while (world.portal.jobs.doOne()) Thread.onSpinWait();
            world.passes(Duration.ofMinutes(1));
        }
    }

    @Test
    void aProofNamesItAndGoesOn() {
        bothChangeUnheard();
        var id = world.portal.prove.handle(false);
        works(Duration.ofMinutes(2));
        var row = world.ports.proofQueries().one(id).orElseThrow();
        assertThat(row.proof().isFinished()).isTrue();
        var all = world.ports.proofQueries().differences(id, Optional.empty(), new PageRequest(1, 10));
        assertThat(all.items())
                .extracting(Difference::key, Difference::why, Difference::cure)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(bad, Why.INTERNAL_ERROR, Cure.OPEN),
                        org.assertj.core.groups.Tuple.tuple(good, Why.CHANGE_MISSED, Cure.CURED));
        assertThat(world.portal.faults).contains(bad);
        assertThat(world.roubles(anna).available()).hasToString("150.00 RUB");
        poison.clear();
        works(Duration.ofMinutes(10));
        assertThat(world.roubles(anna).available()).as("it was queued").hasToString("100.00 RUB");
    }

    @Test
    void aSweepTakesTheOthersOverAndTheLogHearsOfIt() {
        world.ports.transactions().run(() -> world.portal.reconcile.start());
        works(Duration.ofMinutes(1));
        bothChangeUnheard();
        world.portal.sweeping.handle(world.admin);
        works(Duration.ofMinutes(2));
        assertThat(world.portal.faults).containsOnly(bad);
        assertThat(world.roubles(anna).available()).hasToString("150.00 RUB");
    }

    @Test
    void aProofThatOurOwnMistakeBuriesEndsSoThatTheNextOneBeginsAnew() {
        proofsFail = true;
        var id = world.portal.prove.handle(false);
        works(Duration.ofHours(2));
        Proof buried = world.ports.proofQueries().one(id).orElseThrow().proof();
        assertThat(buried.isFinished()).isTrue();
        assertThat(buried.problem())
                .hasValueSatisfying(
                        what -> assertThat(((Proof.OurMistake) what).said()).contains("our mistake"));
        proofsFail = false;
        var next = world.portal.prove.handle(false);
        assertThat(next).isNotEqualTo(id);
        works(Duration.ofMinutes(1));
        Proof done = world.ports.proofQueries().one(next).orElseThrow().proof();
        assertThat(done.isFinished()).isTrue();
        assertThat(done.problem()).isEmpty();
    }
}
