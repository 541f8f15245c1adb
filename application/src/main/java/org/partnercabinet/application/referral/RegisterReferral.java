package org.partnercabinet.application.referral;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.partnercabinet.application.Ids;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.client.Clients;
import org.partnercabinet.application.outbox.Outbox;
import org.partnercabinet.application.outbox.Topic;
import org.partnercabinet.application.partner.Partners;
import org.partnercabinet.application.settings.Settings;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.client.Client;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.Origin;
import org.partnercabinet.domain.referral.Referral;
import org.partnercabinet.domain.referral.ReferralId;

/** A partner brings a client. Who was first owns the client for the protection period. */
public final class RegisterReferral {
    /** New leads go to the portal after money and before sweeps. */
    public static final Topic TO_CRM = new Topic("referral.to-crm", 20);

    /** Somebody left a request behind a partner's link, and the partner is told. Subject: the referral. */
    public static final Topic CAME = new Topic("referral.came", 0);

    /** As many as a file may hold: whoever comes alone goes before them. */
    private static final Topic IN_BULK = new Topic(TO_CRM.name(), 25);

    private final Transactions transactions;
    private final Partners partners;
    private final Clients clients;
    private final Referrals referrals;
    private final Outbox outbox;
    private final Stamp stamp;

    /**
     * What every new referral needs from outside.
     *
     * @param heard hears of each new one, in its transaction
     */
    public record Stamp(Settings settings, Ids ids, Clock clock, Consumer<Referral> heard) {
        public Stamp(Settings settings, Ids ids, Clock clock) {
            this(settings, ids, clock, referral -> {});
        }
    }

    public RegisterReferral(
            Transactions transactions,
            Partners partners,
            Clients clients,
            Referrals referrals,
            Outbox outbox,
            Stamp stamp) {
        this.transactions = transactions;
        this.partners = partners;
        this.clients = clients;
        this.referrals = referrals;
        this.outbox = outbox;
        this.stamp = stamp;
    }

    /**
     * @throws Refusal RULE {@code referral.self} for the partner's own phone or e-mail; CONFLICT
     *     {@code client.already-registered} while the client is another partner's, without saying whose, and
     *     {@code partner.not-approved}
     */
    public Registered handle(NewReferral wanted) {
        Instant now = stamp.clock().instant();
        NewReferral.Person person = wanted.person();
        return transactions.inTransaction(() -> {
            Partner partner = partners.get(wanted.partner());
            expectApproved(partner);
            expectNotTheirs(partner, person);
            Client client = clients.admit(fresh(person, now));
            expectSomebodyElse(partner, client);
            Registered registered = bring(partner, client, wanted, now);
            if (registered.fresh()) stamp.heard().accept(registered.referral());
            return registered;
        });
    }

    /**
     * For a client whom the caller's transaction has just admitted, and deals with further: nobody hears of it.
     *
     * @throws Refusal as above
     */
    public Registered handle(PartnerId by, Client client, Origin origin, String comment) {
        Instant now = stamp.clock().instant();
        return transactions.inTransaction(() -> {
            Partner partner = partners.get(by);
            expectApproved(partner);
            expectSomebodyElse(partner, client);
            var person = new NewReferral.Person(client.name(), client.phone(), client.email(), client.company());
            return bring(partner, client, new NewReferral(by, person, origin, comment), now);
        });
    }

    /**
     * The referrals these clients belong to now, whoever brought them; who belongs to none is left out. The same number of
     * statements for any number. Part of the caller's transaction.
     */
    public Map<ClientId, Referral> owning(Collection<ClientId> asked) {
        Map<ClientId, Referral> newest = referrals.newestOf(asked);
        if (newest.isEmpty()) return newest;
        Instant now = stamp.clock().instant();
        int days = stamp.settings().reward().protectionDays();
        return newest.values().stream()
                .filter(referral -> referral.protects(now, days))
                .collect(Collectors.toMap(Referral::client, Function.identity()));
    }

    private Registered bring(Partner partner, Client client, NewReferral wanted, Instant now) {
        Optional<Referral> owning = referrals
                .newestOf(client.id())
                .filter(r -> r.protects(now, stamp.settings().reward().protectionDays()));
        if (owning.isPresent()) return existing(owning.get(), partner);
        var id = new ReferralId(stamp.ids().next());
        var referral = Referral.bring(id, partner.id(), client.id(), wanted.origin(), wanted.comment(), now)
                .marked(wanted.utm());
        referrals.add(referral);
        outbox.add(topic(wanted.origin()), referral.id().value().toString());
        if (wanted.origin() instanceof Origin.ByForm)
            outbox.add(CAME, referral.id().value().toString());
        return new Registered(referral, true);
    }

    private static Topic topic(Origin origin) {
        return origin instanceof Origin.ByImport ? IN_BULK : TO_CRM;
    }

    private static void expectApproved(Partner partner) {
        if (!partner.isApproved()) throw Refusal.conflict("partner.not-approved", "the partner is not approved");
    }

    private static void expectNotTheirs(Partner partner, NewReferral.Person person) {
        var own = partner.profile();
        boolean ownEmail = person.email().filter(own.email()::equals).isPresent();
        boolean ownPhone =
                person.phone().filter(own.phone().stream().toList()::contains).isPresent();
        if (ownEmail || ownPhone) throw self();
    }

    /** The client may be known by more than what was said now. */
    private void expectSomebodyElse(Partner partner, Client client) {
        var own = partner.profile();
        if (clients.isKnownBy(client.id(), own.phone(), own.email())) throw self();
    }

    private static Refusal self() {
        return Refusal.rule("referral.self", "partners do not bring themselves");
    }

    private static Registered existing(Referral referral, Partner partner) {
        if (referral.partner().equals(partner.id())) return new Registered(referral, false);
        throw Refusal.conflict("client.already-registered", "the client belongs to another referral");
    }

    private Client fresh(NewReferral.Person person, Instant now) {
        var id = new ClientId(stamp.ids().next());
        return new Client(id, person.name(), person.phone(), person.email(), person.company(), now);
    }

    /** @param fresh false when the partner had brought this client before, and that referral is given back */
    public record Registered(Referral referral, boolean fresh) {}
}
