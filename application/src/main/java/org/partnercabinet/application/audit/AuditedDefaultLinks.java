package org.partnercabinet.application.audit;

import static org.partnercabinet.application.audit.Journal.internal;

import java.util.List;
import java.util.Map;
import org.partnercabinet.application.link.DefaultLinks;
import org.partnercabinet.domain.link.DefaultLink;

/** The links that every partner gets, and who changed them. */
public record AuditedDefaultLinks(DefaultLinks inner, Journal journal) implements DefaultLinks {
    @Override
    public List<DefaultLink> all() {
        return inner.all();
    }

    @Override
    public void replace(List<DefaultLink> links) {
        var before = facts(inner.all());
        inner.replace(links);
        var after = facts(links);
        if (!before.equals(after))
            journal.write("settings.default-links.changed", internal("settings", "default-links"), before, after);
    }

    private static Map<String, String> facts(List<DefaultLink> links) {
        var facts = Facts.nothing();
        int number = 0;
        for (DefaultLink link : links) {
            String name = "link_" + ++number;
            facts.and(name, link.title())
                    .and(name + ".target_url", link.target().value())
                    .and(name + ".utm", link.utm().parameters().entrySet())
                    .and(name + ".on", link.on());
        }
        return facts.map();
    }
}
