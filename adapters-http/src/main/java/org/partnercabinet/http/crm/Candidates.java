package org.partnercabinet.http.crm;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.partnercabinet.application.crm.CrmFailure;
import org.partnercabinet.application.crm.CrmPeople.Known;
import org.partnercabinet.http.partner.PartnerView;

/**
 * Who in Bitrix24 may be chosen as a partner.
 *
 * @param q what was looked for; empty: who has the partner's phone or e-mail
 * @param trouble why Bitrix24 could not be asked, if so
 */
public record Candidates(String q, List<Known> found, Optional<String> trouble) {
    /** Calls the portal. */
    static Candidates of(CrmSearch search, PartnerView partner, String q) {
        try {
            var found = q.isBlank() ? search.like(partner.phone(), partner.email()) : search.find(q);
            return new Candidates(q, found, Optional.empty());
        } catch (CrmFailure failure) {
            return new Candidates(q, List.of(), Optional.of(String.valueOf(failure.getMessage())));
        }
    }

    /** Where nobody was looked for. */
    static Candidates none(String q) {
        return new Candidates(q, List.of(), Optional.empty());
    }

    /** What stands for one of them in a form. */
    public static String value(Known known) {
        return known.kind().name().toLowerCase(Locale.ROOT) + ":" + known.id();
    }
}
