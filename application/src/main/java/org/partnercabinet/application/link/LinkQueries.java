package org.partnercabinet.application.link;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Scope;
import org.partnercabinet.domain.link.LinkId;

/** Links with what came through them. */
public interface LinkQueries {
    /** Newest first. */
    Page<LinkRow> list(Scope scope, PageRequest page);

    Optional<LinkRow> one(Scope scope, LinkId id);

    /**
     * @param clicks by people, repeated ones too
     * @param targetUrl empty for landing and iframe links
     */
    record LinkRow(
            UUID id,
            UUID partnerId,
            String code,
            String title,
            String type,
            Optional<String> targetUrl,
            String utmSource,
            String utmMedium,
            String utmCampaign,
            String utmContent,
            String utmTerm,
            boolean active,
            Instant createdAt,
            long clicks,
            long uniqueClicks,
            long referrals) {}
}
