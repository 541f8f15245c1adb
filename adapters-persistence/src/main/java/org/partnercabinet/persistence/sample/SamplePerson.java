package org.partnercabinet.persistence.sample;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.ReferralId;

/** @param number that nobody else has. @param link of the form they filled in; empty for who was written down by hand */
record SamplePerson(
        long number, UUID client, ReferralId referral, Optional<Link> link, Instant at, Optional<Deal> deal) {
    String phone() {
        return "+7900" + String.format("%07d", number);
    }

    String email() {
        return "client" + number + "@client.example";
    }
}
