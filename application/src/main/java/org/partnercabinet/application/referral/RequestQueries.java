package org.partnercabinet.application.referral;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;

/** Everything people left in forms, for administrators: also what made no referral of its own. */
public interface RequestQueries {
    /** Newest first. */
    Page<RequestRow> list(PageRequest page);

    /**
     * @param partner whose link it was, which need not be whose client it is
     * @param referral the newest one of the client with this phone or, failing that, this e-mail, whoever brought them
     */
    record RequestRow(
            UUID id,
            ReferralQueries.LinkRef link,
            PartnerRef partner,
            NewReferral.Person person,
            String comment,
            Instant at,
            Optional<UUID> referral) {}

    record PartnerRef(UUID id, String name) {}
}
