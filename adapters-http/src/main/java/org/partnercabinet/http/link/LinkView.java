package org.partnercabinet.http.link;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.link.LinkQueries.LinkRow;
import org.partnercabinet.domain.link.Link;

/**
 * A link as its partner sees it.
 *
 * @param clicks by people, repeated ones too
 */
public record LinkView(
        UUID id,
        UUID partnerId,
        String code,
        String title,
        Link.Type type,
        Optional<String> targetUrl,
        Optional<String> utmSource,
        Optional<String> utmMedium,
        Optional<String> utmCampaign,
        Optional<String> utmContent,
        Optional<String> utmTerm,
        boolean active,
        String url,
        String formUrl,
        long clicks,
        long uniqueClicks,
        long referrals,
        Instant createdAt) {

    static LinkView of(LinkRow row, PublicAddresses addresses) {
        return new LinkView(
                row.id(),
                row.partnerId(),
                row.code(),
                row.title(),
                Link.Type.valueOf(row.type().toUpperCase(Locale.ROOT)),
                row.targetUrl(),
                set(row.utmSource()),
                set(row.utmMedium()),
                set(row.utmCampaign()),
                set(row.utmContent()),
                set(row.utmTerm()),
                row.active(),
                addresses.link(row.code()),
                addresses.form(row.code()),
                row.clicks(),
                row.uniqueClicks(),
                row.referrals(),
                row.createdAt());
    }

    private static Optional<String> set(String mark) {
        return Optional.of(mark).filter(text -> !text.isEmpty());
    }
}
