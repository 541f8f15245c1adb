package org.partnercabinet.application.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.landing.PageTemplates;
import org.partnercabinet.domain.landing.PageTemplate;
import org.partnercabinet.domain.landing.TemplateId;

record MemoryPageTemplates(MemoryDatabase db) implements PageTemplates {
    @Override
    public void add(PageTemplate template) {
        db.expectTransaction();
        db.landing.templates.put(template.id(), template);
    }

    @Override
    public Optional<PageTemplate> find(TemplateId id) {
        return db.read(() -> db.landing.templates.find(id));
    }

    @Override
    public List<PageTemplate> offered() {
        return db.read(() -> db.landing
                .templates
                .all()
                .filter(template -> !template.withdrawn())
                .sorted(Comparator.comparing(PageTemplate::at)
                        .thenComparing(template -> template.id().value())
                        .reversed())
                .toList());
    }

    @Override
    public void put(PageTemplate changed) {
        add(changed);
    }
}
