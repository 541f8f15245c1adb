package org.partnercabinet.application.landing;

import java.util.List;
import java.util.Optional;
import org.partnercabinet.domain.landing.PageTemplate;
import org.partnercabinet.domain.landing.TemplateId;

/** What pages can begin with that the company made itself. What changes needs an open transaction. */
public interface PageTemplates {
    void add(PageTemplate template);

    /** Also one that was withdrawn. */
    Optional<PageTemplate> find(TemplateId id);

    /** Those that are offered, newest first. */
    List<PageTemplate> offered();

    /** For one that is there. */
    void put(PageTemplate changed);
}
