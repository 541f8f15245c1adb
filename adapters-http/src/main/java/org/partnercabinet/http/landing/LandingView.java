package org.partnercabinet.http.landing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.landing.LandingQueries.LandingRow;
import org.partnercabinet.domain.landing.Landing;
import org.partnercabinet.http.link.PublicAddresses;

/**
 * A page in lists.
 *
 * @param url public address, once it was published
 * @param linkUrl what partners spread: it counts clicks and leads to the page
 */
public record LandingView(
        UUID id,
        UUID partnerId,
        String name,
        Landing.State state,
        int version,
        Optional<String> slug,
        Optional<String> url,
        Optional<UUID> linkId,
        Optional<String> linkUrl,
        Instant createdAt,
        Instant changedAt) {

    static LandingView of(LandingRow row, PublicAddresses addresses) {
        return new LandingView(
                row.id(),
                row.partnerId(),
                row.name(),
                Landing.State.valueOf(row.state().toUpperCase(java.util.Locale.ROOT)),
                row.version(),
                row.slug(),
                row.slug().map(addresses::landing),
                row.link(),
                row.linkCode().map(addresses::link),
                row.createdAt(),
                row.changedAt());
    }
}
