package org.partnercabinet.domain.link;

import java.util.LinkedHashMap;
import java.util.Map;
import org.partnercabinet.domain.Texts;

/** The five UTM marks. An empty one is not set and never overrides a target's own. */
public record Utm(String source, String medium, String campaign, String content, String term) {
    public static final Utm NONE = new Utm("", "", "", "", "");

    public Utm {
        source = Texts.optional("utm_source", source, 200);
        medium = Texts.optional("utm_medium", medium, 200);
        campaign = Texts.optional("utm_campaign", campaign, 200);
        content = Texts.optional("utm_content", content, 200);
        term = Texts.optional("utm_term", term, 200);
    }

    public Utm withTerm(String newTerm) {
        return new Utm(source, medium, campaign, content, newTerm);
    }

    /** Those that are set, by parameter name, in the customary order. */
    public Map<String, String> parameters() {
        var set = new LinkedHashMap<String, String>();
        set.put("utm_source", source);
        set.put("utm_medium", medium);
        set.put("utm_campaign", campaign);
        set.put("utm_content", content);
        set.put("utm_term", term);
        set.values().removeIf(String::isEmpty);
        return set;
    }
}
