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

    /**
     * @param code what the sign-in answers with: {@code partner.pending}, {@code partner.rejected}, {@code partner.blocked}
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

    public Account withPassword(PasswordHash newHash) {
        return new Account(id, email, newHash, roles, closed, createdAt);
    }
}
