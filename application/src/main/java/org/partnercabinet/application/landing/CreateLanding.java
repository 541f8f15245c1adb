package org.partnercabinet.application.landing;

import java.time.Clock;
import java.util.Optional;
import org.partnercabinet.application.Ids;
import org.partnercabinet.application.Transactions;
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
    private final Ids ids;
    private final Clock clock;

    public CreateLanding(Transactions transactions, Landings landings, Ids ids, Clock clock) {
        this.transactions = transactions;
        this.landings = landings;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param name instead of the starter's */
    public LandingId handle(PartnerId partner, Starter starter, Language language, Optional<String> name) {
        Content content = starter.content(language);
        var id = new LandingId(ids.next());
        var landing = Landing.create(id, partner, name.map(content::named).orElse(content), clock.instant());
        transactions.run(() -> landings.add(landing));
        return id;
    }
}
