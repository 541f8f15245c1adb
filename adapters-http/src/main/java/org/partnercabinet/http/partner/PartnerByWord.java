package org.partnercabinet.http.partner;

import java.util.Optional;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.partner.PartnerQueries;
import org.partnercabinet.application.partner.PartnerQueries.PartnerRow;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.partner.PartnerId;

/** Finds the partner whom somebody means by a code, an e-mail or a whole name. */
public final class PartnerByWord {
    private static final PageRequest FIRST = new PageRequest(1, 100);

    private final PartnerQueries partners;

    public PartnerByWord(PartnerQueries partners) {
        this.partners = partners;
    }

    /** @throws Refusal INVALID {@code partner.unclear} at the field, also when several have that name */
    public PartnerId find(String field, String word) {
        return meant(word)
                .map(row -> new PartnerId(row.id()))
                .orElseThrow(() -> Refusal.invalid(field, "partner.unclear", "nobody, or more than one"));
    }

    /** Empty when it is unclear who is meant. */
    public Optional<PartnerView> shown(String word) {
        return meant(word).map(PartnerView::of);
    }

    private Optional<PartnerRow> meant(String word) {
        var found = partners.list(Optional.empty(), Optional.of(word), FIRST).items().stream()
                .filter(row -> isMeant(row, word))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static boolean isMeant(PartnerRow row, String word) {
        return row.code().equalsIgnoreCase(word)
                || row.email().equalsIgnoreCase(word)
                || row.name().equalsIgnoreCase(word);
    }
}
