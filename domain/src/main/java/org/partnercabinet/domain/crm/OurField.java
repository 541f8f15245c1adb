package org.partnercabinet.domain.crm;

import java.util.Locale;
import java.util.Optional;

/** What of ours a field of the portal may be told, under the words that settings and templates use. */
public enum OurField {
    REFERRAL,
    ORIGIN,
    PARTNER_CODE,
    PARTNER_NAME,
    LINK_CODE,
    LINK_TITLE,
    UTM_SOURCE,
    UTM_MEDIUM,
    UTM_CAMPAIGN,
    UTM_CONTENT,
    UTM_TERM,
    CLIENT_NAME,
    CLIENT_PHONE,
    CLIENT_EMAIL,
    CLIENT_COMPANY,
    COMMENT;

    /** Lower case: {@code partner_code}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<OurField> of(String word) {
        for (OurField field : values()) {
            if (field.word().equals(word)) return Optional.of(field);
        }
        return Optional.empty();
    }

    /**
     * Whether ours may follow what is changed in the portal. Not what says who a client is: a phone typed over there
     * must not make one person of two here.
     */
    public boolean mayFollow() {
        return this == CLIENT_NAME || this == CLIENT_COMPANY || this == COMMENT;
    }

    /** The most characters that ours can hold, of those that may follow. */
    public int longest() {
        return this == COMMENT ? 5000 : 200;
    }
}
