package org.partnercabinet.application.partner;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.partnercabinet.application.Ids;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.identity.Accounts;
import org.partnercabinet.application.identity.PasswordHasher;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.Account;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Password;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.partner.PartnerCode;
import org.partnercabinet.domain.partner.PartnerId;

/** Somebody applies to become a partner and is pending. Who was rejected applies again with the same password. */
public final class RegisterPartner {
    private final Transactions transactions;
    private final Accounts accounts;
    private final Partners partners;
    private final PasswordHasher hasher;
    private final Stamp stamp;

    /** What every new partner needs from outside. */
    public record Stamp(Ids ids, RandomGenerator random, Clock clock) {}

    public RegisterPartner(
            Transactions transactions, Accounts accounts, Partners partners, PasswordHasher hasher, Stamp stamp) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.partners = partners;
        this.hasher = hasher;
        this.stamp = stamp;
    }

    /** @throws Refusal CONFLICT {@code account.email-taken} */
    public PartnerId handle(Partner.Profile profile, Password password) {
        Optional<Account> known = transactions.inTransaction(() -> accounts.find(profile.email()));
        if (known.isPresent()) return applyAgain(known.get(), profile, password);
        var hash = hasher.hash(password);
        return transactions.inTransaction(() -> {
            var now = stamp.clock().instant();
            var account = new AccountId(stamp.ids().next());
            accounts.add(new Account(account, profile.email(), hash, Set.of(Role.PARTNER), Optional.empty(), now)
                    .close("partner.pending", ""));
            var id = new PartnerId(stamp.ids().next());
            partners.add(Partner.register(id, account, PartnerCode.random(stamp.random()), profile, now));
            return id;
        });
    }

    /** Only the owner of the account, known by the password, may change a rejected application. */
    private PartnerId applyAgain(Account account, Partner.Profile profile, Password password) {
        if (!hasher.matches(password.value(), account.hash())) throw taken();
        return transactions.inTransaction(() -> {
            Partner partner = partners.findByAccount(account.id()).orElseThrow(RegisterPartner::taken);
            partners.change(partner.id(), p -> p.applyAgain(profile));
            accounts.change(account.id(), a -> a.close("partner.pending", ""));
            return partner.id();
        });
    }

    private static Refusal taken() {
        return Refusal.conflict("account.email-taken", "this e-mail has an account")
                .at("email");
    }
}
