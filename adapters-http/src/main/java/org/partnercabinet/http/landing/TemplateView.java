package org.partnercabinet.http.landing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.partnercabinet.domain.landing.Language;
import org.partnercabinet.domain.landing.PageTemplate;

/**
 * What the company offers to begin a page with.
 *
 * @param blocks their kinds, in their order
 * @param locked numbers of the blocks, from 0, that stay on each page as they are
 */
public record TemplateView(
        UUID id, String name, Language language, List<String> blocks, List<Integer> locked, Instant at) {
    public static TemplateView of(PageTemplate template) {
        var content = template.content();
        return new TemplateView(
                template.id().value(),
                content.name(),
                content.language(),
                content.blocks().stream().map(block -> block.kind().word()).toList(),
                template.locked(),
                template.at());
    }
}
