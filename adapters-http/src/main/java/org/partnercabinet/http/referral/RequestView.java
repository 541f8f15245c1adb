package org.partnercabinet.http.referral;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.referral.RequestQueries.RequestRow;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.http.referral.ReferralView.ReferralLinkView;

/**
 * What somebody left in a form.
 *
 * @param partner whose link it was
 * @param referralId the client's newest referral, which may be another partner's
 */
public record RequestView(
        UUID id,
        ReferralLinkView link,
        RequestPartnerView partner,
        String name,
        Optional<String> phone,
        Optional<String> email,
        String company,
        String comment,
        Instant at,
        Optional<UUID> referralId) {

    public record RequestPartnerView(UUID id, String name) {}

    static RequestView of(RequestRow row) {
        return new RequestView(
                row.id(),
                ReferralLinkView.of(row.link()),
                new RequestPartnerView(row.partner().id(), row.partner().name()),
                row.person().name(),
                row.person().phone().map(Phone::value),
                row.person().email().map(Email::value),
                row.person().company(),
                row.comment(),
                row.at(),
                row.referral());
    }
}
