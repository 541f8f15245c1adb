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
import org.partnercabinet.domain.identity.PasswordHash;
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

    /**
     * An application whose password is dealt with, so that the rest is quick.
     *
     * @param hash of the password, or for a known e-mail that of its account
     * @param known the account that has the e-mail
     * @param proven whether the password is that account's
     */
    public record Checked(Partner.Profile profile, PasswordHash hash, Optional<AccountId> known, boolean proven) {}

    /** Slow: call it outside transactions. It refuses nothing, so that an application sent twice finds its answer. */
    public Checked check(Partner.Profile profile, Password password) {
        Optional<Account> known = transactions.inTransaction(() -> accounts.find(profile.email()));
        if (known.isEmpty()) return new Checked(profile, hasher.hash(password), Optional.empty(), false);
        PasswordHash present = known.get().hash();
        return new Checked(profile, present, known.map(Account::id), hasher.matches(password.value(), present));
    }

    public PartnerId handle(Partner.Profile profile, Password password) {
        return handle(check(profile, password));
    }

    /** @throws Refusal CONFLICT {@code account.email-taken}, the same whether the password is the account's or not */
    public PartnerId handle(Checked application) {
        return transactions.inTransaction(() -> application
                .known()
                .map(account -> applyAgain(account, application))
                .orElseGet(() -> add(application)));
    }

    private PartnerId add(Checked application) {
        var now = stamp.clock().instant();
        var account = new AccountId(stamp.ids().next());
        var profile = application.profile();
        accounts.add(
                new Account(account, profile.email(), application.hash(), Set.of(Role.PARTNER), Optional.empty(), now)
                        .close("partner.pending", ""));
        var id = new PartnerId(stamp.ids().next());
        partners.add(Partner.register(id, account, PartnerCode.random(stamp.random()), profile, now));
        return id;
    }

    /** Only the owner of the account, known by the password, may change a rejected application. */
    private PartnerId applyAgain(AccountId account, Checked application) {
        Partner partner = partners.findByAccount(account)
                .filter(p -> application.proven())
                .orElseThrow(RegisterPartner::taken);
        partners.change(partner.id(), p -> p.applyAgain(application.profile()));
        Account now = accounts.change(account, a -> a.close("partner.pending", ""));
        if (!now.hash().equals(application.hash())) throw taken();
        return partner.id();
    }

    private static Refusal taken() {
        return Refusal.conflict("account.email-taken", "this e-mail has an account")
                .at("email");
    }
}
