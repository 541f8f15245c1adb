package org.partnercabinet.domain.referral;

import java.time.Duration;
import java.time.Instant;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.Texts;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.partner.PartnerId;

/**
 * The fact that a partner brought a client, and how far the portal has heard of it.
 *
 * @param comment what the client asked for, may be empty
 * @param utm the marks they came with, as they were then
 */
public record Referral(
        ReferralId id,
        PartnerId partner,
        ClientId client,
        Origin origin,
        String comment,
        Utm utm,
        Instant createdAt,
        CrmState crm) {

    /** How far the referral got to Bitrix24. */
    public sealed interface CrmState {
        /** Sent twice is sent once: the first entry stays. */
        default CrmState sent(DealKey entry, Instant now) {
            return this instanceof Sent ? this : new Sent(entry, now);
        }

        /** What is there did not fail. */
        default CrmState failed(String reason, Instant now) {
            return this instanceof Sent ? this : new Failed(reason, now);
        }
    }

    public record Queued() implements CrmState {}

    /** @param entry the lead or deal that was made for it */
    public record Sent(DealKey entry, Instant at) implements CrmState {}

    /** @param reason for people, without secrets */
    public record Failed(String reason, Instant at) implements CrmState {}

    public Referral {
        comment = Texts.optional("comment", comment, 5000);
    }

    public static Referral bring(
            ReferralId id, PartnerId partner, ClientId client, Origin origin, String comment, Instant now) {
        return new Referral(id, partner, client, origin, comment, Utm.NONE, now, new Queued());
    }

    /** With the marks the client came with. */
    public Referral marked(Utm marks) {
        return new Referral(id, partner, client, origin, comment, marks, createdAt, crm);
    }

    /** The client asks for something else; an empty word changes nothing. */
    public Referral about(String newComment) {
        return newComment.isBlank() ? this : new Referral(id, partner, client, origin, newComment, utm, createdAt, crm);
    }

    /** Whether the client still belongs to this partner's referral. */
    public boolean protects(Instant now, int protectionDays) {
        return now.isBefore(createdAt.plus(Duration.ofDays(protectionDays)));
    }

    /** Sent twice is sent once: the first entry stays. */
    public Referral sent(DealKey entry, Instant now) {
        return in(crm.sent(entry, now));
    }

    public Referral failed(String reason, Instant now) {
        return in(crm.failed(reason, now));
    }

    /** @throws Refusal {@code referral.already-sent} */
    public Referral sendAgain() {
        if (crm instanceof Sent) throw Refusal.conflict("referral.already-sent", "it is in Bitrix24 already");
        return in(new Queued());
    }

    private Referral in(CrmState state) {
        return new Referral(id, partner, client, origin, comment, utm, createdAt, state);
    }
}
