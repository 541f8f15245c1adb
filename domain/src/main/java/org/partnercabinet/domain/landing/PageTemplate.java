package org.partnercabinet.domain.landing;

import java.time.Instant;
import java.util.List;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;

/**
 * What the company offers all partners to begin a page with.
 *
 * @param locked numbers of the blocks, from 0, that stay on each page as they are, such as a footer with legal texts
 * @param withdrawn no further page begins with it; those that did keep their blocks
 */
public record PageTemplate(
        TemplateId id, Content content, List<Integer> locked, AccountId by, Instant at, boolean withdrawn) {
    /** So many may be offered. */
    public static final int MOST = 50;

    public PageTemplate {
        locked = locked.stream().distinct().sorted().toList();
    }

    /**
     * Made of a page's draft, without its address.
     *
     * @throws Refusal INVALID at {@code locked}; RULE {@code template.has-images}: pictures belong to one page
     */
    public static PageTemplate of(TemplateId id, Content draft, List<Integer> locked, AccountId by, Instant now) {
        int blocks = draft.blocks().size();
        if (locked.stream().anyMatch(number -> number < 0 || number >= blocks))
            throw Refusal.invalid("locked", "template.no-such-block", "no such block");
        if (draft.images().findAny().isPresent())
            throw Refusal.rule("template.has-images", "pictures belong to one page");
        return new PageTemplate(id, draft.at(java.util.Optional.empty()), locked, by, now, false);
    }

    public PageTemplate withdraw() {
        return new PageTemplate(id, content, locked, by, at, true);
    }

    public List<Block> lockedBlocks() {
        return locked.stream().map(content.blocks()::get).toList();
    }
}
