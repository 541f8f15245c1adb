package org.partnercabinet.application.crm;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.client.Clients;
import org.partnercabinet.application.outbox.Delivery;
import org.partnercabinet.application.outbox.Outcome;
import org.partnercabinet.application.outbox.Topic;
import org.partnercabinet.application.referral.NewReferral;
import org.partnercabinet.application.referral.Referrals;
import org.partnercabinet.application.referral.RegisterReferral;
import org.partnercabinet.application.referral.RegisterReferral.Registered;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.client.Client;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.crm.DealSnapshot;
import org.partnercabinet.domain.crm.Difference.Cure;
import org.partnercabinet.domain.crm.Difference.Why;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Origin;
import org.partnercabinet.domain.referral.Referral;

/**
 * A lead or deal of the portal's own, or of an appeal, points to a partner: it becomes the partner's referral, once, its
 * client being the deal's contact, or whoever turned to us, who may have left nothing to make a contact of. If the partner had brought that client already, it is one more deal of that referral; if another partner
 * had, it is nobody's, and that is written down. Subject: a {@link DealKey}.
 */
public final class ClaimDeal implements Delivery {
    public static final Topic CLAIM = new Topic("crm.claim", 20);

    private final Transactions transactions;
    private final Crm crm;
    private final ContactPeople people;
    private final Attribution attribution;
    private final Takeover takeover;
    private final Registering registering;

    /** How referrals come to be. */
    public record Registering(
            RegisterReferral register,
            Referrals referrals,
            CrmQueries queries,
            Clients clients,
            StartProof proof,
            Clock clock) {
        private Registered contact(PartnerId partner, NewReferral.Person client) {
            return register.handle(new NewReferral(partner, client, new Origin.BySync(), ""));
        }

        /** Whoever registers a client has locked them. */
        private Registered turned(PartnerId partner, AppealId appeal) {
            ClientId id = queries.newDeal(appeal).orElseThrow().person().client();
            Client client = clients.change(id, UnaryOperator.identity());
            return register.handle(partner, client, new Origin.BySync(), "");
        }

        /** It is in the portal already: this is it. */
        private Referral sent(Referral fresh, DealKey entry) {
            return referrals.change(fresh.id(), referral -> referral.sent(entry, clock.instant()));
        }
    }

    public ClaimDeal(
            Transactions transactions,
            Crm crm,
            ContactPeople people,
            Attribution attribution,
            Takeover takeover,
            Registering registering) {
        this.transactions = transactions;
        this.crm = crm;
        this.people = people;
        this.attribution = attribution;
        this.takeover = takeover;
        this.registering = registering;
    }

    @Override
    public Topic topic() {
        return CLAIM;
    }

    @Override
    public Outcome deliver(String subject) {
        Optional<DealKey> key = DealKey.read(subject);
        if (key.isEmpty()) return new Outcome.Rejected("not a lead or deal: " + subject);
        try {
            crm.read(key.get()).ifPresent(this::claim);
            return Outcome.DONE;
        } catch (CrmFailure failure) {
            return failure.outcome();
        }
    }

    private void claim(DealSnapshot snapshot) {
        var owner = transactions.inTransaction(() -> attribution.of(snapshot));
        if (owner instanceof Attribution.PointsTo pointing) {
            claim(pointing.partner(), snapshot);
        } else {
            // Somebody was first, or it points to nobody any more.
            transactions.run(() -> takeover.apply(snapshot));
        }
    }

    private void claim(PartnerId partner, DealSnapshot snapshot) {
        Optional<AppealId> appeal = transactions.inTransaction(() -> attribution.appeal(snapshot));
        if (appeal.isPresent()) {
            register(partner, () -> registering.turned(partner, appeal.get()), snapshot);
            return;
        }
        ContactPeople.Found found = people.client(snapshot.signs().contacts());
        if (found.client().isPresent())
            register(partner, () -> registering.contact(partner, found.client().get()), snapshot);
        else explain(snapshot, found.onlyPartners() ? Why.PARTNER_IS_CLIENT : Why.NO_CLIENT);
    }

    private void register(PartnerId partner, Supplier<Registered> bringing, DealSnapshot snapshot) {
        try {
            transactions.run(() -> {
                takeover.lock(partner);
                Registered registered = bringing.get();
                Referral referral = registered.fresh()
                        ? registering.sent(registered.referral(), snapshot.key())
                        : registered.referral();
                takeover.apply(referral, snapshot);
                registering.proof().resolve(snapshot.key(), Why.NEW_BY_SYNC, Cure.CURED);
            });
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.UNAVAILABLE) throw refusal;
            explain(snapshot, why(refusal));
        }
    }

    private static Why why(Refusal refusal) {
        return switch (refusal.code()) {
            case "client.already-registered" -> Why.CLIENT_PROTECTED;
            case "referral.self" -> Why.PARTNER_IS_CLIENT;
            case "partner.not-approved" -> Why.PARTNER_NOT_APPROVED;
            default -> Why.NO_CLIENT;
        };
    }

    private void explain(DealSnapshot snapshot, Why why) {
        transactions.run(() -> {
            takeover.explain(snapshot, why);
            registering.proof().resolve(snapshot.key(), why, Cure.EXPLAINED);
        });
    }
}
