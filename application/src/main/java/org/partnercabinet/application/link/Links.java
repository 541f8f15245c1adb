package org.partnercabinet.application.link;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.LinkCode;
import org.partnercabinet.domain.link.LinkId;

/** All links, deleted ones too. */
public interface Links {
    /** @throws org.partnercabinet.domain.Refusal NOT_FOUND {@code partner} when its partner does not exist */
    void add(Link link);

    /** Empty also for a deleted link. */
    Optional<Link> find(LinkId id);

    /** @throws org.partnercabinet.domain.Refusal NOT_FOUND {@code link} */
    Link change(LinkId id, UnaryOperator<Link> change);

    /** Those that lead somewhere now: active, not deleted, of an approved partner. One statement for any number. */
    List<Link> followable(Collection<LinkCode> codes);
}
