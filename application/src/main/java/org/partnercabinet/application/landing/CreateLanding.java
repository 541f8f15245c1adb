package org.partnercabinet.application.landing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.Ids;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.partner.Partners;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.landing.Block;
import org.partnercabinet.domain.landing.Content;
import org.partnercabinet.domain.landing.Landing;
import org.partnercabinet.domain.landing.LandingId;
import org.partnercabinet.domain.landing.Language;
import org.partnercabinet.domain.landing.PageTemplate;
import org.partnercabinet.domain.landing.Starter;
import org.partnercabinet.domain.landing.TemplateId;
import org.partnercabinet.domain.partner.PartnerId;

/** A partner begins a page with one of our starters, or with a template of the company. */
public final class CreateLanding {
    private final Transactions transactions;
    private final Landings landings;
    private final PageTemplates templates;
    private final Partners partners;
    private final Ids ids;
    private final Clock clock;

    public CreateLanding(
            Transactions transactions,
            Landings landings,
            PageTemplates templates,
            Partners partners,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.landings = landings;
        this.templates = templates;
        this.partners = partners;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param name instead of the starter's
     * @throws Refusal NOT_FOUND {@code partner}; RULE {@code landing.too-many}
     */
    public LandingId handle(PartnerId partner, Starter starter, Language language, Optional<String> name) {
        return begin(partner, starter.content(language), List.of(), name);
    }

    /**
     * @param name instead of the template's
     * @throws Refusal as above; NOT_FOUND {@code template}, also for one that is not offered any more
     */
    public LandingId handle(PartnerId partner, TemplateId template, Optional<String> name) {
        PageTemplate offered = transactions
                .inTransaction(() -> templates.find(template))
                .filter(known -> !known.withdrawn())
                .orElseThrow(() -> Refusal.notFound("template"));
        return begin(partner, offered.content(), offered.lockedBlocks(), name);
    }

    private LandingId begin(PartnerId partner, Content content, List<Block> fixed, Optional<String> name) {
        var id = new LandingId(ids.next());
        var draft = name.map(content::named).orElse(content);
        var landing = Landing.create(id, partner, draft, fixed, clock.instant());
        transactions.run(() -> {
            partners.change(partner, locked -> locked);
            if (landings.count(partner) >= Landing.MOST_OF_A_PARTNER) {
                throw Refusal.rule("landing.too-many", "too many pages").with("max", Landing.MOST_OF_A_PARTNER);
            }
            landings.add(landing);
        });
        return id;
    }
}
