package org.partnercabinet.http.crm;

import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.client.PhoneNumbers;
import org.partnercabinet.application.crm.CrmFailure;
import org.partnercabinet.application.crm.CrmPeople;
import org.partnercabinet.application.crm.CrmPeople.Known;
import org.partnercabinet.domain.Refusal;

/** Looks in Bitrix24 for whom somebody means by a phone, an e-mail or a name. Calls the portal. */
public final class CrmSearch {
    private final CrmPeople portal;
    private final PhoneNumbers phones;

    public CrmSearch(CrmPeople portal, PhoneNumbers phones) {
        this.portal = portal;
        this.phones = phones;
    }

    /** Who there has the partner's phone or e-mail. @throws CrmFailure when the portal does not answer */
    List<Known> like(Optional<String> phone, String email) {
        return portal.known(phone, Optional.of(email));
    }

    /** @throws CrmFailure when the portal does not answer */
    List<Known> find(String typed) {
        if (typed.contains("@")) return portal.known(Optional.empty(), Optional.of(typed.strip()));
        return phone(typed)
                .map(phone -> portal.known(Optional.of(phone), Optional.empty()))
                .orElseGet(() -> portal.named(typed));
    }

    private Optional<String> phone(String typed) {
        if (!typed.matches("[+()\\d\\s-]{5,}")) return Optional.empty();
        try {
            return Optional.of(phones.read(typed).value());
        } catch (Refusal notOne) {
            return Optional.empty();
        }
    }
}
