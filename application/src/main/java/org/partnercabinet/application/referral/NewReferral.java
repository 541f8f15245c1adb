package org.partnercabinet.application.referral;

import java.util.Optional;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.Origin;

/** Who is brought, by whom and how. @param utm the marks they came with */
public record NewReferral(PartnerId partner, Person person, Origin origin, String comment, Utm utm) {
    /** Somebody who came without marks. */
    public NewReferral(PartnerId partner, Person person, Origin origin, String comment) {
        this(partner, person, origin, comment, Utm.NONE);
    }

    /** @param company may be empty */
    public record Person(String name, Optional<Phone> phone, Optional<Email> email, String company) {}
}
