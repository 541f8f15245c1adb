package org.partnercabinet.application.distribution;

import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.referral.ReferralId;

/** What came by partners and has to become an appeal. */
public interface Incoming {
    /** A request as people left it in a form; its client is who has its phone or, failing that, its e-mail. */
    Optional<Contact> request(UUID id);

    Optional<Contact> referral(ReferralId id);

    /**
     * @param client empty if nobody is known by what they left: then it can be nobody's appeal
     * @param referral the client's newest one, if it is the partner's whose link it was
     */
    record Contact(Optional<ClientId> client, Optional<LinkId> link, String message, Optional<ReferralId> referral) {}
}
