package org.partnercabinet.domain.landing;

import java.time.Instant;
import java.util.List;
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
 * @param locked blocks that the company has fixed: their partner neither changes nor removes them
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
        List<Block> locked,
        Instant createdAt,
        Instant changedAt) {

    /** So many may a partner have. */
    public static final int MOST_OF_A_PARTNER = 100;

    /** So many links may lead to a page, deleted ones not counted. */
    public static final int MOST_LINKS = 100;

    /** ARCHIVED: put away; nothing of it can be seen or changed before it is brought back. */
    public enum State {
        DRAFT,
        PUBLISHED,
        UNPUBLISHED,
        ARCHIVED
    }

    public Landing {
        locked = List.copyOf(locked);
    }

    public static Landing create(LandingId id, PartnerId partner, Content draft, Instant now) {
        return create(id, partner, draft, List.of(), now);
    }

    /** @param locked of the draft's blocks those that stay as they are */
    public static Landing create(LandingId id, PartnerId partner, Content draft, List<Block> locked, Instant now) {
        return new Landing(id, partner, draft, State.DRAFT, 1, 0, Optional.empty(), Optional.empty(), locked, now, now);
    }

    /**
     * @throws Refusal CONFLICT {@code landing.stale} when somebody changed it since, {@code landing.archived}; RULE
     *     {@code landing.block-locked}
     */
    public Landing change(Content changed, int seen, Instant now) {
        expect(seen);
        if (!Block.within(locked, changed.blocks()).equals(locked))
            throw Refusal.rule("landing.block-locked", "a fixed block was changed or removed");
        return with(changed, state, revisions, shown, link, now);
    }

    /** The company may change fixed blocks too; they are fixed no more. @throws Refusal CONFLICT as {@link #change} */
    public Landing changeFreely(Content changed, int seen, Instant now) {
        expect(seen);
        Landing next = with(changed, state, revisions, shown, link, now);
        return next.locking(Block.within(locked, changed.blocks()));
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

    /** Whether nobody ever saw it, and nothing points to it but links. */
    public boolean wasNeverPublished() {
        return revisions == 0;
    }

    /** People see it no more. */
    public Landing archive(Instant now) {
        return state == State.ARCHIVED ? this : with(draft, State.ARCHIVED, revisions, shown, link, now);
    }

    /** It is there again, not public. One that was not put away stays as it is. */
    public Landing bringBack(Instant now) {
        return state == State.ARCHIVED ? with(draft, State.UNPUBLISHED, revisions, shown, link, now) : this;
    }

    /** Whether a block of the draft stays as it is. */
    public boolean isLocked(Block block) {
        return locked.contains(block);
    }

    public boolean isPublic() {
        return state == State.PUBLISHED;
    }

    private Landing with(
            Content content, State next, int count, Optional<Integer> number, Optional<LinkId> through, Instant now) {
        return new Landing(id, partner, content, next, version + 1, count, number, through, locked, createdAt, now);
    }

    private Landing locking(List<Block> kept) {
        return new Landing(id, partner, draft, state, version, revisions, shown, link, kept, createdAt, changedAt);
    }

    private void expect(int seen) {
        if (state == State.ARCHIVED) throw Refusal.conflict("landing.archived", "it was put away");
        if (seen != version) {
            throw Refusal.conflict("landing.stale", "changed meanwhile").with("version", version);
        }
    }
}
