package org.partnercabinet.http;

import java.time.Clock;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.partnercabinet.application.Ids;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.TestClock;
import org.partnercabinet.application.crm.Mirror;
import org.partnercabinet.application.crm.Truth;
import org.partnercabinet.application.ledger.Books;
import org.partnercabinet.application.link.FollowLink;
import org.partnercabinet.application.memory.MemoryPorts;
import org.partnercabinet.application.referral.RegisterReferral;
import org.partnercabinet.application.reward.ChangeRewardSettings;
import org.partnercabinet.application.reward.SettleReward;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.domain.crm.DealSnapshot;
import org.partnercabinet.domain.identity.Account;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.identity.PasswordHash;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.money.Percent;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.partner.PartnerCode;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Referral;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.domain.referral.Semantics;
import org.partnercabinet.domain.settings.RewardSettings;

/** A programme in memory at 10 %, and what happens to it from elsewhere: partners come, deals are won. */
public final class CabinetPorts {
    static final AccountId ADMIN = new AccountId(new UUID(0, 1));

    final TestClock clock = TestClock.at("2026-03-01T09:00:00Z");
    final MemoryPorts ports = new MemoryPorts(clock);
    final AtomicLong counter = new AtomicLong(100);
    final Ids ids = () -> new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + counter.incrementAndGet());
    final Random random = new Random(1);
    final Books books = new Books(ports.ledger(), ids, clock);

    CabinetPorts() {
        new ChangeRewardSettings(ports.transactions(), ports.settings(), ports.percents(), clock)
                .ensure(new RewardSettings(Percent.of("10"), 0, 180, Money.of("1000.00", "RUB")));
    }

    Clock clock() {
        return clock;
    }

    /** The newest one that a partner brought. */
    Referral newestOf(PartnerId partner) {
        var found = ports.referralQueries()
                .list(Scope.of(partner), Optional.empty(), Optional.empty(), new PageRequest(1, 1));
        return ports.referrals().find(new ReferralId(found.items().get(0).id())).orElseThrow();
    }

    RegisterReferral register() {
        return new RegisterReferral(
                ports.transactions(),
                ports.partners(),
                ports.clients(),
                ports.referrals(),
                ports.outbox(),
                new RegisterReferral.Stamp(ports.settings(), ids, clock));
    }

    FollowLink follow() {
        return new FollowLink(ports.transactions(), ports.links(), ports.clicks(), ids);
    }

    /** An approved one, {@code <name>@example.com}. */
    PartnerId partner(String name) {
        var email = new Email(name + "@example.com");
        var account = new AccountId(ids.next());
        var hash = new PasswordHash("not a real hash");
        var profile = new Partner.Profile(
                name, email, Optional.of(new Phone("+7999" + counter.incrementAndGet() + "000")), "");
        var partner = Partner.register(
                        new PartnerId(ids.next()), account, PartnerCode.random(random), profile, clock.instant())
                .approve(ADMIN, clock.instant());
        ports.transactions().run(() -> {
            ports.accounts()
                    .add(new Account(account, email, hash, Set.of(Role.PARTNER), Optional.empty(), clock.instant()));
            ports.partners().add(partner);
        });
        return partner.id();
    }

    /** The portal says that the deal of a referral stands so now. */
    void deal(UUID referral, long number, Semantics semantics, String amount, String currency) {
        clock.passes(java.time.Duration.ofMinutes(1));
        var settle = new SettleReward(ports.transactions(), books, ports.deals(), ports.outbox(), clock);
        var truth = new Truth(
                new Truth.Records(ports.deals(), ports.referrals(), new Mirror(ports.clients(), ports.referrals())),
                new Truth.Terms(ports.percents(), ports.settings()),
                ports.ledger(),
                settle,
                clock);
        var snapshot = new DealSnapshot(
                new DealKey(Entity.DEAL, number),
                new Deal.Stage("C1:" + semantics, "Stage " + semantics, semantics),
                Optional.of(Money.of(amount, currency)),
                Optional.empty(),
                Optional.empty(),
                clock.instant(),
                clock.instant());
        ports.transactions()
                .run(() -> truth.apply(
                        ports.referrals().find(new ReferralId(referral)).orElseThrow(), snapshot));
    }
}
