package org.partnercabinet.application.audit;

import static org.partnercabinet.application.audit.Journal.internal;

import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.crm.CrmIdentities;
import org.partnercabinet.application.crm.CrmListings;
import org.partnercabinet.domain.crm.DealSnapshot.Signs;
import org.partnercabinet.domain.partner.CrmIdentity;
import org.partnercabinet.domain.partner.PartnerId;

/** What partners are in the portal, and who said so. It is the company's own affair. */
public record AuditedCrmIdentities(CrmIdentities inner, Journal journal) implements CrmIdentities {
    @Override
    public CrmIdentity of(PartnerId partner) {
        return inner.of(partner);
    }

    @Override
    public boolean put(PartnerId partner, CrmIdentity identity) {
        var before = facts(inner.of(partner));
        boolean put = inner.put(partner, identity);
        if (put && !before.equals(facts(identity)))
            journal.write("partner.crm-identity.changed", internal("partner", partner), before, facts(identity));
        return put;
    }

    @Override
    public Optional<PartnerId> pointedTo(Signs signs) {
        return inner.pointedTo(signs);
    }

    @Override
    public CrmListings.Signposts signposts() {
        return inner.signposts();
    }

    private static Map<String, String> facts(CrmIdentity identity) {
        return Facts.of("contact", identity.contact())
                .and("company", identity.company())
                .map();
    }
}
