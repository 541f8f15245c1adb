package org.partnercabinet.application.partner;

import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Password;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.partner.PartnerId;

/** An administrator writes a partner down who needs no approval any more. */
public final class AddPartner {
    private final Transactions transactions;
    private final RegisterPartner register;
    private final ApprovePartner approve;

    public AddPartner(Transactions transactions, RegisterPartner register, ApprovePartner approve) {
        this.transactions = transactions;
        this.register = register;
        this.approve = approve;
    }

    /** Slow: call it outside transactions. */
    public RegisterPartner.Checked check(Partner.Profile profile, Password password) {
        return register.check(profile, password);
    }

    public PartnerId handle(Partner.Profile profile, Password password, AccountId by) {
        return handle(check(profile, password), by);
    }

    /** @throws org.partnercabinet.domain.Refusal CONFLICT {@code account.email-taken} */
    public PartnerId handle(RegisterPartner.Checked application, AccountId by) {
        return transactions.inTransaction(() -> {
            PartnerId id = register.handle(application);
            approve.handle(id, by);
            return id;
        });
    }
}
