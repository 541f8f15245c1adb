package org.partnercabinet.application.distribution;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.distribution.Source;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.link.LinkId;

/** All sources, and which of them the links of partners lead to. */
public interface Sources {
    /** @throws Refusal CONFLICT {@code source.name-taken} */
    void add(Source source);

    /** Which of these there are, in one statement. */
    Map<SourceId, Source> find(Collection<SourceId> ids);

    /** Behind the gate. @throws Refusal NOT_FOUND {@code source}; CONFLICT {@code source.name-taken} */
    Source change(SourceId id, UnaryOperator<Source> change);

    /** Where requests that come by this link become appeals: the link's own source, if it has one, then the default one. */
    List<Source> of(Optional<LinkId> link);

    /** The link's source from now on; without a link, the default one. Empty: none. */
    void lead(Optional<LinkId> link, Optional<SourceId> to);

    /** Since when its queue waits longer than its rules bear, as it was said last; empty while it does not. */
    Optional<Instant> lateSince(SourceId id);

    /** Behind the gate. Empty: it does not any more. */
    void late(SourceId id, Optional<Instant> since);

    /** Those whose queue was late when it was said last. */
    List<SourceId> late();

    /**
     * Counts again what waits at each and whether anybody is drawn there, and corrects what says otherwise: by it is decided
     * whether a queue is looked at. Behind the gate. It should never find any.
     *
     * @return those that were wrong
     */
    List<SourceId> recount();

    /** @throws Refusal NOT_FOUND {@code source} */
    default Source get(SourceId id) {
        return Optional.ofNullable(find(List.of(id)).get(id)).orElseThrow(() -> Refusal.notFound("source"));
    }
}
