package org.partnercabinet.application.identity;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.partnercabinet.domain.identity.Account;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Email;

/** All accounts. */
public interface Accounts {
    /** @throws org.partnercabinet.domain.Refusal CONFLICT {@code account.email-taken}; the transaction stays usable */
    void add(Account account);

    Optional<Account> find(Email email);

    /** @throws org.partnercabinet.domain.Refusal NOT_FOUND {@code account} */
    Account get(AccountId id);

    /** Changes it under a row lock; {@code change} is pure and quick. */
    Account change(AccountId id, UnaryOperator<Account> change);

    /** Administrators who may sign in, their rows locked in one order: nobody else stops being one meanwhile. */
    List<Account> lockAdmins();
}
