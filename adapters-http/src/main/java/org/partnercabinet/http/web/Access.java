package org.partnercabinet.http.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnercabinet.domain.identity.Role;

/**
 * Who may call an endpoint.
 *
 * @param anybody may call, unasked
 * @param roles one of these; empty: anybody signed in
 * @param scope what an API key needs; empty: API keys may not
 */
public record Access(boolean anybody, Set<Role> roles, Optional<String> scope) {
    public Access {
        roles = Set.copyOf(roles);
    }

    public static Access open() {
        return new Access(true, Set.of(), Optional.empty());
    }

    public static Access signedIn() {
        return new Access(false, Set.of(), Optional.empty());
    }

    public static Access roles(Role first, Role... others) {
        return new Access(false, EnumSet.of(first, others), Optional.empty());
    }

    Access scoped(String name) {
        return new Access(anybody, roles, Optional.of(name));
    }

    boolean allows(Visitor visitor) {
        return roles.isEmpty() || roles.stream().anyMatch(visitor::is);
    }

    /** @throws ProblemException 403, saying what is missing */
    void check(Visitor visitor) {
        if (!allows(visitor)) {
            throw new ProblemException(WebProblem.ACCESS_ROLE.problem().with("roles", names()));
        }
        visitor.scopes().ifPresent(this::checkScope);
    }

    private void checkScope(Set<String> granted) {
        var needed = scope.orElseThrow(WebProblem.ACCESS_KEYS_NOT_ALLOWED::thrown);
        if (!granted.contains(needed)) {
            throw new ProblemException(WebProblem.ACCESS_SCOPE.problem().with("scope", needed));
        }
    }

    private String names() {
        return Arrays.stream(Role.values())
                .filter(roles::contains)
                .map(role -> role.name().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
