package org.partnercabinet.application.landing;

import java.time.Clock;
import java.util.Optional;
import org.partnercabinet.application.Ids;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.partner.Partners;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.landing.Content;
import org.partnercabinet.domain.landing.Landing;
import org.partnercabinet.domain.landing.LandingId;
import org.partnercabinet.domain.landing.Language;
import org.partnercabinet.domain.landing.Starter;
import org.partnercabinet.domain.partner.PartnerId;

/** A partner begins a page with one of our starters. */
public final class CreateLanding {
    private final Transactions transactions;
    private final Landings landings;
    private final Partners partners;
    private final Ids ids;
    private final Clock clock;

    public CreateLanding(Transactions transactions, Landings landings, Partners partners, Ids ids, Clock clock) {
        this.transactions = transactions;
        this.landings = landings;
        this.partners = partners;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param name instead of the starter's
     * @throws Refusal NOT_FOUND {@code partner}; RULE {@code landing.too-many}
     */
    public LandingId handle(PartnerId partner, Starter starter, Language language, Optional<String> name) {
        Content content = starter.content(language);
        var id = new LandingId(ids.next());
        var landing = Landing.create(id, partner, name.map(content::named).orElse(content), clock.instant());
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
