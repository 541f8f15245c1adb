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
    default Page<LinkRow> list(Scope scope, PageRequest page) {
        return list(scope, Filter.NONE, page);
    }

    /** Newest first, of those that the filter lets through. */
    Page<LinkRow> list(Scope scope, Filter filter, PageRequest page);

    Optional<LinkRow> one(Scope scope, LinkId id);

    /**
     * @param q part of the title or the code, whatever the case
     * @param type {@code direct}, {@code landing}, {@code iframe}
     */
    record Filter(Optional<String> q, Optional<String> type, Optional<Boolean> active) {
        public static final Filter NONE = new Filter(Optional.empty(), Optional.empty(), Optional.empty());
    }

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
