package org.partnercabinet.application.landing;

import java.time.Instant;
import java.util.Optional;
import org.partnercabinet.domain.landing.Landing;
import org.partnercabinet.domain.landing.LandingId;
import org.partnercabinet.domain.landing.Revision;
import org.partnercabinet.domain.landing.Slug;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.partner.PartnerId;

/** All landing pages with their revisions, addresses and links. What changes needs an open transaction. */
public interface Landings {
    /** @throws org.partnercabinet.domain.Refusal NOT_FOUND {@code partner} when its partner does not exist */
    void add(Landing landing);

    Optional<Landing> find(LandingId id);

    /** How many a partner has. */
    int count(PartnerId partner);

    /**
     * Nobody else changes it until the transaction ends.
     *
     * @throws org.partnercabinet.domain.Refusal NOT_FOUND {@code landing}
     */
    Landing lock(LandingId id);

    /** For whoever has locked it. */
    void put(Landing changed);

    /** One that was never published goes with its pictures. For whoever has locked it. */
    void remove(Landing landing);

    /** The same when its draft is a former revision again. */
    default void restore(Landing changed, Revision former) {
        put(changed);
    }

    /**
     * Makes the slug the page's address. Its former one redirects for {@link Slug#REDIRECTS}; so long nobody else gets it.
     *
     * @return false when it is another page's; then nothing has changed
     */
    boolean claim(Slug slug, LandingId landing, Instant now);

    /** Forgets those that are older than the newest {@link Revision#KEPT}. */
    void addRevision(Revision revision);

    Optional<Revision> revision(LandingId landing, int number);

    /** From now on the link leads to the page. */
    void attach(LinkId link, LandingId landing);

    /** How many links lead to the page that are not deleted. */
    int links(LandingId landing);

    /** The page a link leads to. */
    Optional<LandingId> behind(LinkId link);
}
