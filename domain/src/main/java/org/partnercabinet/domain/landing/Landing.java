package org.partnercabinet.domain.landing;

import java.time.Instant;
import java.util.Optional;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.partner.PartnerId;

/**
 * A partner's page: a draft that changes, and what of it is public.
 *
 * @param version grows with each change; who changes says which one they saw
 * @param revisions how many there were, which is also the newest one's number
 * @param shown the revision that is or was public last
 * @param link through which requests come that came by no other; made at the first publishing
 */
public record Landing(
        LandingId id,
        PartnerId partner,
        Content draft,
        State state,
        int version,
        int revisions,
        Optional<Integer> shown,
        Optional<LinkId> link,
        Instant createdAt,
        Instant changedAt) {

    /** So many may a partner have. */
    public static final int MOST_OF_A_PARTNER = 100;

    /** So many links may lead to a page, deleted ones not counted. */
    public static final int MOST_LINKS = 100;

    public enum State {
        DRAFT,
        PUBLISHED,
        UNPUBLISHED
    }

    public static Landing create(LandingId id, PartnerId partner, Content draft, Instant now) {
        return new Landing(id, partner, draft, State.DRAFT, 1, 0, Optional.empty(), Optional.empty(), now, now);
    }

    /** @throws Refusal CONFLICT {@code landing.stale} when somebody changed it since */
    public Landing change(Content changed, int seen, Instant now) {
        expect(seen);
        return with(changed, state, revisions, shown, link, now);
    }

    /** What is drafted becomes public. @throws Refusal as {@link #change} */
    public Landing publish(int seen, LinkId through, Instant now) {
        expect(seen);
        int number = revisions + 1;
        return with(draft, State.PUBLISHED, number, Optional.of(number), Optional.of(through), now);
    }

    /** @throws Refusal CONFLICT {@code landing.not-published} */
    public Landing unpublish(Instant now) {
        if (state != State.PUBLISHED) throw Refusal.conflict("landing.not-published", "nothing is public");
        return with(draft, State.UNPUBLISHED, revisions, shown, link, now);
    }

    public boolean isPublic() {
        return state == State.PUBLISHED;
    }

    private Landing with(
            Content content, State next, int count, Optional<Integer> number, Optional<LinkId> through, Instant now) {
        return new Landing(id, partner, content, next, version + 1, count, number, through, createdAt, now);
    }

    private void expect(int seen) {
        if (seen != version) {
            throw Refusal.conflict("landing.stale", "changed meanwhile").with("version", version);
        }
    }
}
