package org.partnercabinet.application.identity;

import java.util.function.UnaryOperator;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Preference;

/** How everybody wants their pages; whoever said nothing has {@link Preference#NONE}. */
public interface Preferences {
    /** Changes it under a lock on the account's row. @throws org.partnercabinet.domain.Refusal NOT_FOUND {@code account} */
    Preference change(AccountId account, UnaryOperator<Preference> change);
}
