package org.partnercabinet.application;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.partnercabinet.domain.client.Client;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.domain.identity.Account;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.identity.PasswordHash;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.ledger.LedgerAccount.Kind;
import org.partnercabinet.domain.ledger.Lot;
import org.partnercabinet.domain.ledger.Movement;
import org.partnercabinet.domain.ledger.Reason;
import org.partnercabinet.domain.ledger.Transfer;
import org.partnercabinet.domain.ledger.TransferId;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.LinkCode;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.link.TargetUrl;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.money.Percent;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.partner.PartnerCode;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Origin;
import org.partnercabinet.domain.referral.Referral;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.domain.referral.Semantics;
import org.partnercabinet.domain.settings.RewardSettings;

/** Fresh records with random identities, stored: what a contract's test starts from on a database that it shares. */
public final class Given {
    public static final RewardSettings TERMS = new RewardSettings(Percent.of("10"), 0, 180, Money.of("0", "RUB"));
    private final Random random = new Random();
    private final Ports ports;
    private final Clock clock;

    public Given(Ports ports, Clock clock) {
        this.ports = ports;
        this.clock = clock;
    }

    /** A word nobody else uses. */
    public String word() {
        return "w" + UUID.randomUUID().toString().replace("-", "");
    }

    public Email email() {
        return new Email(word() + "@example.org");
    }

    public Phone phone() {
        return new Phone("+7" + (1_000_000_000L + random.nextLong(9_000_000_000L)));
    }

    public Account unstoredAccount() {
        return new Account(
                new AccountId(UUID.randomUUID()),
                email(),
                new PasswordHash("$plain$" + word()),
                Set.of(Role.PARTNER),
                Optional.empty(),
                clock.instant());
    }

    public Account account() {
        Account account = unstoredAccount();
        ports.transactions().run(() -> ports.accounts().add(account));
        return account;
    }

    public Partner pendingPartner() {
        Account account = account();
        var profile = new Partner.Profile("Партнёр " + word(), account.email(), Optional.of(phone()), "ООО «Ромашка»");
        var partner = Partner.register(
                new PartnerId(UUID.randomUUID()), account.id(), PartnerCode.random(random), profile, clock.instant());
        ports.transactions().run(() -> ports.partners().add(partner));
        return partner;
    }

    public Partner partner() {
        Partner pending = pendingPartner();
        AccountId admin = account().id();
        return ports.transactions()
                .inTransaction(() -> ports.partners().change(pending.id(), p -> p.approve(admin, clock.instant())));
    }

    public LinkCode code() {
        return LinkCode.random(random);
    }

    public Link unstoredLink(PartnerId partner) {
        var utm = new Utm("yandex", "cpc", "весна", "баннер", "t");
        var content = new Link.Content(
                "Главная", Link.Type.DIRECT, Optional.of(new TargetUrl("https://example.org/?a=1")), utm, true);
        return new Link(new LinkId(UUID.randomUUID()), partner, code(), content, clock.instant(), Optional.empty());
    }

    public Link link(PartnerId partner) {
        Link link = unstoredLink(partner);
        ports.transactions().run(() -> ports.links().add(link));
        return link;
    }

    public Client unstoredClient(Optional<Phone> phone, Optional<Email> email) {
        return new Client(new ClientId(UUID.randomUUID()), "Иван " + word(), phone, email, "", clock.instant());
    }

    public Client client() {
        Client fresh = unstoredClient(Optional.of(phone()), Optional.of(email()));
        return ports.transactions().inTransaction(() -> ports.clients().admit(fresh));
    }

    public Referral referral(PartnerId partner) {
        return referral(partner, client().id(), new Origin.Manual());
    }

    public Referral referral(PartnerId partner, ClientId client, Origin origin) {
        var id = new ReferralId(UUID.randomUUID());
        Referral referral = Referral.bring(id, partner, client, origin, "Хочу сайт", clock.instant());
        ports.transactions().run(() -> ports.referrals().add(referral));
        return referral;
    }

    public DealKey dealKey(Entity entity) {
        return new DealKey(entity, 1 + random.nextLong(1L << 60));
    }

    /** A deal that is won, on its terms, worth so much. */
    public Deal wonDeal(ReferralId referral, Money amount) {
        var stage = new Deal.Stage("C1:WON", "Сделка успешна", Semantics.WON);
        return new Deal(
                        dealKey(Entity.DEAL),
                        referral,
                        stage,
                        Optional.of(amount),
                        Optional.empty(),
                        Optional.empty(),
                        clock.instant())
                .onTerms(clock.instant(), Percent.of("12.5"), 14);
    }

    public Transfer transfer(PartnerId partner, Reason reason, String cause, Movement moved) {
        var id = new TransferId(UUID.randomUUID());
        return new Transfer(id, partner, cause, reason, moved.entries(), clock.instant(), Optional.empty());
    }

    /** Books that a lot's money moves, under a cause of its own. */
    public Transfer books(PartnerId partner, Lot lot, String amount, String currency, Kind from, Kind to) {
        var movement = new Movement(partner).move(lot, Money.of(amount, currency), from, to);
        Transfer transfer =
                transfer(partner, Reason.of(Reason.Kind.CORRECTION, "correction:" + word()), word(), movement);
        record(List.of(transfer));
        return transfer;
    }

    public void record(List<Transfer> transfers) {
        ports.transactions().run(() -> {
            transfers.stream().map(Transfer::partner).distinct().forEach(ports.ledger()::lock);
            ports.ledger().record(transfers);
        });
    }

    /** The programme has terms from now on, whatever was before. */
    public void terms(RewardSettings terms) {
        ports.transactions().run(() -> {
            if (!ports.settings().addReward(terms)) ports.settings().changeReward(before -> terms);
        });
    }

    public void passes(Duration time) {
        ((TestClock) clock).passes(time);
    }
}
