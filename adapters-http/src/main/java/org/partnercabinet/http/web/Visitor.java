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
 * @param key which API key it is
 * @param sitting of a session; empty for API keys
 */
public record Visitor(
        UUID account,
        String email,
        Set<Role> roles,
        Optional<UUID> partner,
        Optional<UUID> session,
        Optional<Set<String>> scopes,
        Optional<UUID> key,
        Optional<Sitting> sitting) {
    public Visitor {
        roles = Set.copyOf(roles);
        scopes = scopes.map(Set::copyOf);
    }

    /** Who is known by a session, but sits before no page. */
    public Visitor(
            UUID account,
            String email,
            Set<Role> roles,
            Optional<UUID> partner,
            Optional<UUID> session,
            Optional<Set<String>> scopes,
            Optional<UUID> key) {
        this(account, email, roles, partner, session, scopes, key, Optional.empty());
    }

    /** Whose key, if it is one, has no name. */
    public Visitor(
            UUID account,
            Set<Role> roles,
            Optional<UUID> partner,
            Optional<UUID> session,
            Optional<Set<String>> scopes) {
        this(account, "", roles, partner, session, scopes, Optional.empty());
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean byKey() {
        return scopes.isPresent();
    }
}
