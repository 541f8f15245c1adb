package org.partnercabinet.application.identity;

import java.util.Optional;
import org.partnercabinet.domain.identity.Account;
import org.partnercabinet.domain.identity.Email;

/** Who tried to sign in, in vain. */
public interface FailedSignIns {
    FailedSignIns NOBODY_LISTENS = (email, account) -> {};

    /** @param account that has the e-mail, if one does. Part of an open transaction */
    void add(Email email, Optional<Account> account);
}
