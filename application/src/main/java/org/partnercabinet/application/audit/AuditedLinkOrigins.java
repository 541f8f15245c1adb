package org.partnercabinet.application.audit;

import static org.partnercabinet.application.audit.Journal.subject;

import java.util.List;
import java.util.Map;
import org.partnercabinet.application.link.LinkOrigins;
import org.partnercabinet.application.link.Links;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.link.WebOrigin;

/** The sites on which what is behind links may stand, and who allowed them. */
public record AuditedLinkOrigins(LinkOrigins inner, Links links, Journal journal) implements LinkOrigins {
    @Override
    public List<WebOrigin> of(LinkId link) {
        return inner.of(link);
    }

    @Override
    public void replace(LinkId link, List<WebOrigin> origins) {
        if (!journal.isSomebody()) {
            inner.replace(link, origins);
            return;
        }
        var before = facts(inner.of(link));
        inner.replace(link, origins);
        var after = facts(origins);
        if (before.equals(after)) return;
        links.find(link)
                .ifPresent(known ->
                        journal.write("link.origins.changed", subject("link", link, known.partner()), before, after));
    }

    private static Map<String, String> facts(List<WebOrigin> origins) {
        return Facts.of("origins", origins.stream().map(WebOrigin::value).toList())
                .map();
    }
}
