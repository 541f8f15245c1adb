package org.partnercabinet.application.landing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Scope;
import org.partnercabinet.domain.landing.Content;
import org.partnercabinet.domain.landing.LandingId;
import org.partnercabinet.domain.landing.Slug;
import org.partnercabinet.domain.link.ClickId;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.link.WebOrigin;

/** Landing pages for screens and for the public. */
public interface LandingQueries {
    /** Newest first. */
    Page<LandingRow> list(Scope scope, Filter filter, PageRequest page);

    Optional<LandingRow> one(Scope scope, LandingId id);

    /** Those that are kept, newest first. */
    List<RevisionRow> revisions(LandingId id);

    /** What stands at an address, also at a former one that still redirects. */
    Optional<Shown> at(Slug slug, Instant now);

    /** The public address of the page behind a link; empty when there is none or nobody may see it. */
    Optional<Slug> behind(LinkId link);

    /** Whether it is a click of one of the page's links, since then. */
    boolean isLedBy(LandingId id, ClickId click, Instant since);

    /** The sites on which the page may stand: its links' together, those of its own link first. */
    List<WebOrigin> sites(LandingId id);

    /**
     * @param q part of the name, whatever the case
     * @param state {@code draft}, {@code published}, {@code unpublished}, {@code archived}; empty: all but the last
     */
    record Filter(Optional<String> q, Optional<String> state) {
        public static final Filter NONE = new Filter(Optional.empty(), Optional.empty());

        public boolean isArchived() {
            return state.filter("archived"::equals).isPresent();
        }
    }

    /**
     * @param slug its public address, if it ever had one
     * @param linkCode of the link made at its first publishing
     */
    record LandingRow(
            UUID id,
            UUID partnerId,
            String partnerName,
            String name,
            Optional<String> slug,
            String state,
            int version,
            Optional<UUID> link,
            Optional<String> linkCode,
            Instant createdAt,
            Instant changedAt) {}

    /** @param by account that published it */
    record RevisionRow(int number, UUID by, Instant at) {}

    /**
     * @param slug its present address, which may be another one than was asked for
     * @param revision number of what is or was shown last
     * @param own its own link
     * @param link that link's code
     * @param open whether people may see it: public, its partner approved, its link followable
     */
    record Shown(LandingId landing, Slug slug, int revision, Content content, LinkId own, String link, boolean open) {}
}
