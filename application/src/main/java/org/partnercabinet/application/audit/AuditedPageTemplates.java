package org.partnercabinet.application.audit;

import static org.partnercabinet.application.audit.Journal.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.landing.PageTemplates;
import org.partnercabinet.domain.landing.PageTemplate;
import org.partnercabinet.domain.landing.TemplateId;

/** Templates of pages: who offered and withdrew them. */
public record AuditedPageTemplates(PageTemplates inner, Journal journal) implements PageTemplates {
    @Override
    public void add(PageTemplate template) {
        inner.add(template);
        journal.write("landing-template.offered", about(template), Facts.NONE, facts(template));
    }

    @Override
    public void put(PageTemplate changed) {
        inner.put(changed);
        if (changed.withdrawn())
            journal.write("landing-template.withdrawn", about(changed), facts(changed), Facts.NONE);
    }

    private static AuditEntry.Subject about(PageTemplate template) {
        return internal("landing-template", template.id().value());
    }

    private static Map<String, String> facts(PageTemplate template) {
        return Facts.of("name", template.content().name())
                .and("locked", template.locked())
                .map();
    }

    @Override
    public Optional<PageTemplate> find(TemplateId id) {
        return inner.find(id);
    }

    @Override
    public List<PageTemplate> offered() {
        return inner.offered();
    }
}
