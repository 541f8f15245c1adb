package org.partnercabinet.domain.buyer;

import java.time.Instant;
import java.util.Optional;
import org.partnercabinet.domain.Texts;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.link.Utm;

/**
 * An account that buys. The portal has a contact and a deal for it, and hears whether it has paid.
 *
 * @param number by which programs know the buyer, from 1 000 001
 * @param client the person, in the one client base; nobody has proved to be that person
 * @param said what was typed at registration: all that the buyer is shown of a person
 * @param paidAt empty while nothing is paid
 */
public record Buyer(
        BuyerId id,
        long number,
        AccountId account,
        ClientId client,
        Said said,
        Utm utm,
        Optional<Instant> paidAt,
        InCrm crm,
        Instant registeredAt) {

    /** What somebody typed; it may be another person's. @param name may be empty */
    public record Said(String name, Optional<Phone> phone) {
        public Said {
            name = Texts.optional("name", name, 200);
        }
    }

    /** How far the portal has heard of the buyer. */
    public enum State {
        QUEUED,
        SENT,
        FAILED
    }

    /**
     * @param reason of a failure, for people, without secrets
     * @param contact and {@code deal} as Bitrix24 numbers them, once they are there
     * @param product whether the deal has the product
     * @param paid what the deal was last told
     */
    public record InCrm(
            State state, String reason, Optional<Long> contact, Optional<Long> deal, boolean product, boolean paid) {
        public static final InCrm NOTHING =
                new InCrm(State.QUEUED, "", Optional.empty(), Optional.empty(), false, false);
    }

    public boolean isPaid() {
        return paidAt.isPresent();
    }

    /** Whether the portal still has to hear something. */
    public boolean isQueued() {
        return crm.state == State.QUEUED;
    }

    /** Paid twice is paid once; the first time counts. */
    public Buyer paid(boolean paid, Instant now) {
        if (paid == isPaid()) return this;
        return new Buyer(
                id,
                number,
                account,
                client,
                said,
                utm,
                paid ? Optional.of(now) : Optional.empty(),
                queued(),
                registeredAt);
    }

    /** The portal is told again, unless it knows all. */
    public Buyer sendAgain() {
        return crm.state == State.SENT ? this : in(queued());
    }

    /** The contact and the deal are there; the product and the payment may still have to be told. */
    public Buyer entered(long contact, long deal) {
        return in(new InCrm(crm.state, crm.reason, Optional.of(contact), Optional.of(deal), crm.product, crm.paid));
    }

    /** The deal that was entered has the product. @param toldPaid what it was told just now, which may have changed since */
    public Buyer sent(boolean toldPaid) {
        State state = toldPaid == isPaid() ? State.SENT : State.QUEUED;
        return in(new InCrm(state, "", crm.contact, crm.deal, true, toldPaid));
    }

    public Buyer failed(String reason) {
        return in(new InCrm(State.FAILED, reason, crm.contact, crm.deal, crm.product, crm.paid));
    }

    private InCrm queued() {
        return new InCrm(State.QUEUED, "", crm.contact, crm.deal, crm.product, crm.paid);
    }

    private Buyer in(InCrm state) {
        return new Buyer(id, number, account, client, said, utm, paidAt, state, registeredAt);
    }
}
