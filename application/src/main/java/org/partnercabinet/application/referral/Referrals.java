package org.partnercabinet.application.referral;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Referral;
import org.partnercabinet.domain.referral.ReferralId;

/** All referrals. */
public interface Referrals {
    void add(Referral referral);

    Optional<Referral> find(ReferralId id);

    /** @throws org.partnercabinet.domain.Refusal NOT_FOUND {@code referral} */
    Referral change(ReferralId id, UnaryOperator<Referral> change);

    /** The one that this lead or deal was made for. */
    Optional<Referral> enteredAs(DealKey entry);

    /** The newest one of a client, whoever brought them. */
    Optional<Referral> newestOf(ClientId client);

    /** The same for many, in one statement; who has none is left out. */
    Map<ClientId, Referral> newestOf(Collection<ClientId> clients);

    /** Which of these are the partner's. */
    Set<ReferralId> ownedBy(PartnerId partner, Collection<ReferralId> ids);
}
