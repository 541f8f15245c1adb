package org.partnercabinet.application.referral;

import java.util.Optional;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.Origin;

/** Who is brought, by whom and how. */
public record NewReferral(PartnerId partner, Person person, Origin origin, String comment) {
    /** @param company may be empty */
    public record Person(String name, Optional<Phone> phone, Optional<Email> email, String company) {}
}
