package org.partnercabinet.bitrix24.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.crm.CreateOnce;
import org.partnercabinet.application.crm.Crm;
import org.partnercabinet.application.crm.CrmCreations;
import org.partnercabinet.application.crm.CrmFailure;
import org.partnercabinet.application.crm.NewDeal;
import org.partnercabinet.application.crm.NewDeal.Person;
import org.partnercabinet.application.outbox.Outcome;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.ReferralId;

/** One referral on its way to the practice portal, tried as the outbox tries. */
abstract class Delivering {
    protected static final NewDeal DEAL = new NewDeal(
            new ReferralId(new UUID(1, 1)),
            new Person(new ClientId(new UUID(2, 1)), "Anna", Optional.of("+79005550117"), Optional.empty(), ""),
            "",
            Utm.NONE,
            "form",
            "P-7",
            "Partner");

    protected final PracticeCrm practice = new PracticeCrm();
    protected final Crm crm = practice.crm(Entity.LEAD);
    protected final Creations creations = new Creations();

    @AfterEach
    void close() {
        practice.close();
    }

    protected List<Long> leads() {
        return leads(DEAL);
    }

    protected List<Long> leads(NewDeal deal) {
        return practice.portal
                .state()
                .withOrigin(EntityType.LEAD, "partner-cabinet", deal.origin().text());
    }

    /** Another client of the same partner. */
    protected static NewDeal deal(int number) {
        var client = new ClientId(new UUID(2, number));
        var phone = Optional.of("+7900555%04d".formatted(number));
        return new NewDeal(
                new ReferralId(new UUID(1, number)),
                new Person(client, "Client " + number, phone, Optional.empty(), ""),
                "",
                Utm.NONE,
                "form",
                "P-7",
                "Partner");
    }

    protected DealKey deliver() {
        return deliver(DEAL);
    }

    /** Tries as the outbox does, until it is there. */
    protected DealKey deliver(NewDeal deal) {
        for (int attempt = 0; attempt < 200; attempt++) {
            try {
                return attempt(deal);
            } catch (CrmFailure failure) {
                assertThat(failure.outcome()).isInstanceOf(Outcome.NotNow.class);
                practice.portal.advance(((Outcome.NotNow) failure.outcome()).atLeast());
            }
        }
        throw new AssertionError("never delivered");
    }

    protected DealKey attempt(NewDeal deal) {
        String made = new CreateOnce(new AtOnce(), creations, new PortalTime())
                .handle(
                        "entry " + deal.origin().text(),
                        () -> crm.findEntry(deal.origin()).map(DealKey::toString),
                        () -> crm.addEntry(deal, Optional.of(1L)).toString());
        return DealKey.read(made).orElseThrow();
    }

    private final class PortalTime extends Clock {
        @Override
        public Instant instant() {
            return practice.portal.clock().now();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static final class AtOnce implements Transactions {
        @Override
        public synchronized <T> T inTransaction(Supplier<T> work) {
            return work.get();
        }

        @Override
        public synchronized <T> T partly(Supplier<T> part) {
            return part.get();
        }
    }

    /** Kept in memory; a process can be made to die before it has kept what was made. */
    protected static final class Creations implements CrmCreations {
        Runnable beforeFinish = () -> {};
        private final Map<String, String> made = new HashMap<>();
        private final Map<String, Instant> claims = new HashMap<>();

        @Override
        public synchronized Optional<String> made(String key) {
            return Optional.ofNullable(made.get(key));
        }

        @Override
        public synchronized boolean claim(String key, Instant now, Instant until) {
            Instant held = claims.getOrDefault(key, Instant.MIN);
            if (made.containsKey(key) || now.isBefore(held)) return false;
            claims.put(key, until);
            return true;
        }

        @Override
        public synchronized void release(String key) {
            claims.remove(key);
        }

        @Override
        public synchronized void hold(String key, Instant claimedUntil, Instant until) {
            if (claimedUntil.equals(claims.get(key))) claims.put(key, until);
        }

        @Override
        public synchronized void forget(String key, String remote) {
            made.remove(key, remote);
        }

        @Override
        public synchronized void finish(String key, String remote) {
            beforeFinish.run();
            made.putIfAbsent(key, remote);
        }
    }
}
