package org.partnercabinet.application.crm;

import java.util.List;
import java.util.Optional;

/** Contacts and companies of the portal. A remote call: never inside a transaction. */
public interface CrmPeople {
    /**
     * Who has this phone or this e-mail there, contacts first, the oldest first; a few of each.
     *
     * @param phone E.164
     * @throws CrmFailure which says whether the call was executed
     */
    List<Known> known(Optional<String> phone, Optional<String> email);

    /**
     * Whose name has all these words in it, contacts first, the oldest first; a few of each. For companies it is their
     * title; of contacts the given and the family name.
     *
     * @throws CrmFailure as above
     */
    List<Known> named(String words);

    /** What a partner can be in the portal. */
    enum Kind {
        CONTACT,
        COMPANY
    }

    /** @param name may be empty. @param phone and {@code email}: the first ones there, as they were typed */
    record Known(Kind kind, long id, String name, Optional<String> phone, Optional<String> email) {}
}
