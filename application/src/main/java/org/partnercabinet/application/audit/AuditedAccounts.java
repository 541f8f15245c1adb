package org.partnercabinet.application.audit;

import static org.partnercabinet.application.audit.Journal.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.partnercabinet.application.identity.Accounts;
import org.partnercabinet.application.partner.Partners;
import org.partnercabinet.domain.identity.Account;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Email;

/**
 * Accounts, and who changed them. What a partner's decision opens and closes is told with the partner; of a password it
 * is told that it changed, and nothing else.
 */
public record AuditedAccounts(Accounts inner, Partners partners, Journal journal) implements Accounts {
    @Override
    public void add(Account account) {
        inner.add(account);
        String action = account.isClosedFor(Account.INVITED) ? "employee.invited" : "employee.added";
        if (account.isEmployee()) journal.write(action, internal("account", account.id()), Facts.NONE, facts(account));
    }

    @Override
    public Optional<Account> find(Email email) {
        return inner.find(email);
    }

    @Override
    public Account get(AccountId id) {
        return inner.get(id);
    }

    @Override
    public Account change(AccountId id, UnaryOperator<Account> change) {
        var seen = new Seen<>(change);
        return seen.told(inner.change(id, seen), (before, after) -> {
            if (!before.hash().equals(after.hash())) passwordSet(before, after);
            else if (!facts(before).equals(facts(after))) tell(action(before, after), before, after);
        });
    }

    @Override
    public List<Account> lockAdmins() {
        return inner.lockAdmins();
    }

    /** By who was in, or by a link. */
    private void passwordSet(Account before, Account after) {
        var acting = journal.acting();
        boolean inside = acting.is(after.id());
        var about = AuditedSessions.about(after.id(), partners);
        journal.write(
                inside ? acting : acting.as(after.id()),
                inside ? "password.changed" : "password.reset",
                about,
                facts(before),
                facts(after));
    }

    private void tell(String action, Account before, Account after) {
        journal.write(action, internal("account", after.id()), facts(before), facts(after));
    }

    private static String action(Account before, Account after) {
        if (!before.roles().equals(after.roles())) return "employee.roles.changed";
        if (after.isClosedFor(Account.DISABLED)) return "employee.disabled";
        return before.isClosedFor(Account.DISABLED) ? "employee.enabled" : "account.changed";
    }

    private static Map<String, String> facts(Account account) {
        Optional<String> closed =
                account.closed().map(Account.Closure::code).filter(code -> code.startsWith("account."));
        return Facts.of("email", account.email())
                .and("roles", account.roles().stream().sorted().toList())
                .and("closed", closed)
                .map();
    }
}
