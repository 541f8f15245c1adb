package org.partnercabinet.http.link;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.partnercabinet.http.page.Filled;

/**
 * The list of links with what it was narrowed by.
 *
 * @param state {@code active}, {@code paused} or empty
 */
public record LinkListScreen(List<LinkView> links, String q, String type, String state, long total) {

    public boolean isNarrowed() {
        return !q.isEmpty() || !type.isEmpty() || !state.isEmpty();
    }

    /** A form with what a link has. */
    static Filled filled(LinkView link) {
        var values = new HashMap<String, String>();
        values.put("title", link.title());
        values.put("type", link.type().name().toLowerCase(Locale.ROOT));
        link.targetUrl().ifPresent(target -> values.put("target_url", target));
        link.utmSource().ifPresent(mark -> values.put("utm_source", mark));
        link.utmMedium().ifPresent(mark -> values.put("utm_medium", mark));
        link.utmCampaign().ifPresent(mark -> values.put("utm_campaign", mark));
        link.utmContent().ifPresent(mark -> values.put("utm_content", mark));
        link.utmTerm().ifPresent(mark -> values.put("utm_term", mark));
        return Filled.of(values);
    }
}
