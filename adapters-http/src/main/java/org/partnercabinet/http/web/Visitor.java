package org.partnercabinet.http.web;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.partnercabinet.domain.identity.Role;

/**
 * Who calls.
 *
 * @param partner the partner this account acts for
 * @param session empty for API keys
 * @param email how people know the account; empty where it does not matter
 * @param scopes what an API key may do; empty for a signed-in person, who may do all that the roles allow
 */
public record Visitor(
        UUID account,
        String email,
        Set<Role> roles,
        Optional<UUID> partner,
        Optional<UUID> session,
        Optional<Set<String>> scopes) {
    public Visitor(
            UUID account,
            Set<Role> roles,
            Optional<UUID> partner,
            Optional<UUID> session,
            Optional<Set<String>> scopes) {
        this(account, "", roles, partner, session, scopes);
    }

    public Visitor {
        roles = Set.copyOf(roles);
        scopes = scopes.map(Set::copyOf);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean byKey() {
        return scopes.isPresent();
    }
}
