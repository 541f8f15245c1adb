package org.partnercabinet.domain.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.partnercabinet.domain.Refusal;

/**
 * Who can sign in. One e-mail is one account, whatever its case.
 *
 * @param closed why nobody may sign in now; empty when the account is open
 */
public record Account(
        AccountId id, Email email, PasswordHash hash, Set<Role> roles, Optional<Closure> closed, Instant createdAt) {

    /** An employee who has not set a password yet. */
    public static final String INVITED = "account.invited";

    /** An employee who may not come in any more. */
    public static final String DISABLED = "account.disabled";

    /**
     * @param code what the sign-in answers with: {@code partner.pending}, {@code partner.rejected},
     *     {@code partner.blocked}, {@link #INVITED}, {@link #DISABLED}
     * @param reason in a person's words, may be empty
     */
    public record Closure(String code, String reason) {}

    public Account {
        roles = Set.copyOf(roles);
    }

    /** @throws Refusal FORBIDDEN with the closure's code and reason */
    public void expectOpen() {
        closed.ifPresent(c -> {
            throw Refusal.forbidden(c.code(), "the account is closed").with("reason", c.reason());
        });
    }

    public Account open() {
        return new Account(id, email, hash, roles, Optional.empty(), createdAt);
    }

    public Account close(String code, String reason) {
        return new Account(id, email, hash, roles, Optional.of(new Closure(code, reason)), createdAt);
    }

    /** Works for the company. */
    public boolean isEmployee() {
        return roles.stream().anyMatch(role -> role != Role.PARTNER);
    }

    /** Whether that is why nobody may sign in. */
    public boolean isClosedFor(String code) {
        return closed.filter(c -> c.code().equals(code)).isPresent();
    }

    public Account withRoles(Set<Role> newRoles) {
        return new Account(id, email, hash, newRoles, closed, createdAt);
    }

    public Account withPassword(PasswordHash newHash) {
        return new Account(id, email, newHash, roles, closed, createdAt);
    }
}
