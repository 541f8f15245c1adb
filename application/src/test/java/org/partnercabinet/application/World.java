package org.partnercabinet.application;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.partnercabinet.application.crm.Crm;
import org.partnercabinet.application.ledger.LedgerQueries.Balance;
import org.partnercabinet.application.memory.MemoryCrm;
import org.partnercabinet.application.memory.MemoryPorts;
import org.partnercabinet.application.outbox.DeliverOutbox.Delivered;
import org.partnercabinet.application.referral.NewReferral;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.identity.Password;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.payout.PayoutId;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Origin;
import org.partnercabinet.domain.referral.Referral;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.domain.referral.Semantics;
import org.partnercabinet.domain.settings.RewardSettings;

/**
 * The whole product without HTTP, database or portal: every use case, wired, on adapters in memory, a clock that stands
 * still and identities that count. It starts with an administrator and {@link Given#TERMS}: 10 %, no hold. The portal's
 * events are heard at once and answered by {@link #deliverAll}.
 */
public final class World {
    public static final Password PASSWORD = new Password("correct horse");

    /** What every use case is made of. */
    record Base(Ports ports, Ids ids, RandomGenerator random, Clock clock) {}

    public final TestClock clock;
    public final Ports ports;
    public final MemoryCrm crm;
    public final IdentityCases identity;
    public final PartnerCases partners;
    public final MoneyCases money;
    public final CrmCases portal;
    public final LandingCases landing;
    public final AccountId admin;
    private final Random random;

    public static World inMemory() {
        TestClock clock = TestClock.at("2026-03-02T09:00:00Z");
        return new World(new MemoryPorts(clock), clock, 1);
    }

    /** On another portal than the one in memory, which is not used then. */
    public static World on(Crm portal, TestClock clock) {
        return new World(new MemoryPorts(clock), clock, 1, Optional.of(portal));
    }

    /** @param seed another one for each world that shares a database */
    public World(Ports ports, TestClock clock, long seed) {
        this(ports, clock, seed, Optional.empty());
    }

    private World(Ports ports, TestClock clock, long seed, Optional<Crm> other) {
        this.clock = clock;
        this.ports = ports;
        this.random = new Random(seed);
        var base = new Base(ports, new CountingIds(seed), random, clock);
        crm = new MemoryCrm(clock, ports.transactions(), Math.floorMod(seed, 1L << 52) + 1000);
        identity = new IdentityCases(base);
        partners = new PartnerCases(base);
        money = new MoneyCases(base);
        portal = new CrmCases(base, other.orElse(crm), crm, money);
        landing = new LandingCases(base, portal.leaveRequest);
        crm.listener(key -> portal.receive.handle("onCrm" + key.entity() + "Update", Optional.of(key)));
        var email = new Email("admin" + Math.abs(seed) + "@example.org");
        identity.ensureAdmin.handle(email, PASSWORD);
        admin = ports.transactions()
                .inTransaction(() -> ports.accounts().find(email))
                .orElseThrow()
                .id();
        money.changeSettings.ensure(Given.TERMS);
        terms(Given.TERMS);
    }

    /** Lead distribution; only where it is stored. */
    public DistributionCases distribution() {
        return portal.distribution.orElseThrow();
    }

    public void terms(RewardSettings terms) {
        money.changeSettings.handle(terms, admin);
    }

    public void passes(Duration time) {
        clock.passes(time);
    }

    /** Delivers what is due, does the long work that waits, and what becomes due by that, until nothing is. A fault of our own fails the test. */
    public void deliverAll() {
        for (int i = 0; i < 100_000; i++) {
            Optional<Delivered> delivered = portal.deliver.handle();
            if (delivered.isEmpty()) {
                if (!portal.jobs.doOne()) return;
                continue;
            }
            delivered.get().fault().ifPresent(fault -> {
                throw new AssertionError(delivered.get().lease().toString(), fault);
            });
        }
        throw new AssertionError("it never ends");
    }

    /** A partner who may work. */
    public PartnerId partner(String name) {
        return partners.add.handle(profile(name), PASSWORD, admin);
    }

    public Partner.Profile profile(String name) {
        return new Partner.Profile(name, email(name), Optional.of(phone()), "");
    }

    public Email email(String name) {
        return new Email(name + Long.toHexString(random.nextLong()) + "@example.org");
    }

    public Phone phone() {
        return new Phone("+7" + (1_000_000_000L + random.nextLong(9_000_000_000L)));
    }

    public NewReferral.Person person(String name) {
        return new NewReferral.Person(name, Optional.of(phone()), Optional.of(email("client")), "");
    }

    /** The partner brings somebody new by hand, and the portal hears of it. */
    public ReferralId brings(PartnerId partner, String client) {
        var wanted = new NewReferral(partner, person(client), new Origin.Manual(), "");
        ReferralId id = portal.register.handle(wanted).referral().id();
        deliverAll();
        return id;
    }

    /** What became of a referral in the portal; it must have got there. */
    public DealKey entry(ReferralId id) {
        return ((Referral.Sent) referral(id).crm()).entry();
    }

    public Referral referral(ReferralId id) {
        return ports.transactions()
                .inTransaction(() -> ports.referrals().find(id))
                .orElseThrow();
    }

    /** The partner brings somebody whose deal is won for so many roubles, and our side follows. */
    public ReferralId wins(PartnerId partner, String amount) {
        ReferralId referral = brings(partner, "Клиент");
        crm.amounts(entry(referral), Money.of(amount, "RUB"));
        crm.moves(entry(referral), Semantics.WON);
        deliverAll();
        return referral;
    }

    public PayoutId requests(PartnerId partner, ReferralId... referrals) {
        return money.request.handle(partner, Set.of(referrals), Optional.empty(), "", Optional.empty());
    }

    /** The partner's money in roubles, zeros if there never was any. */
    public Balance roubles(PartnerId partner) {
        Money zero = Money.of("0", "RUB");
        List<Balance> all = ports.ledgerQueries().balances(partner);
        return all.stream()
                .filter(b -> b.held().currency().equals(zero.currency()))
                .findFirst()
                .orElse(new Balance(zero, zero, zero, zero, zero));
    }
}
