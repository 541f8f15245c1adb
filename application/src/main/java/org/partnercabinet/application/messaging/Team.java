package org.partnercabinet.application.messaging;

import java.util.List;
import org.partnercabinet.domain.identity.AccountId;

/** The company's people who talk with partners: open accounts of administrators and managers. */
public interface Team {
    List<AccountId> members();

    /** The administrators among them. */
    List<AccountId> admins();

    boolean has(AccountId account);
}
