package org.partnercabinet.application.landing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.Ids;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.landing.Content;
import org.partnercabinet.domain.landing.LandingId;
import org.partnercabinet.domain.landing.PageTemplate;
import org.partnercabinet.domain.landing.TemplateId;

/** The company makes a page's draft a template for all partners. */
public final class OfferTemplate {
    private final Transactions transactions;
    private final Landings landings;
    private final PageTemplates templates;
    private final Ids ids;
    private final Clock clock;

    public OfferTemplate(Transactions transactions, Landings landings, PageTemplates templates, Ids ids, Clock clock) {
        this.transactions = transactions;
        this.landings = landings;
        this.templates = templates;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param name instead of the page's
     * @param locked numbers of the blocks, from 0, that stay on each page as they are
     * @throws Refusal NOT_FOUND {@code landing}; INVALID {@code template.no-such-block}; RULE {@code template.has-images},
     *     {@code template.too-many}
     */
    public TemplateId handle(LandingId page, Optional<String> name, List<Integer> locked, AccountId by) {
        return transactions.inTransaction(() -> {
            Content draft = landings.lock(page).draft();
            if (templates.offered().size() >= PageTemplate.MOST) {
                throw Refusal.rule("template.too-many", "too many templates").with("max", PageTemplate.MOST);
            }
            var id = new TemplateId(ids.next());
            Content content = name.map(draft::named).orElse(draft);
            templates.add(PageTemplate.of(id, content, locked, by, clock.instant()));
            return id;
        });
    }
}
