package org.partnercabinet.application.distribution;

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

    /** @throws Refusal NOT_FOUND {@code source} */
    default Source get(SourceId id) {
        return Optional.ofNullable(find(List.of(id)).get(id)).orElseThrow(() -> Refusal.notFound("source"));
    }
}
