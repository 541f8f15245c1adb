package org.partnercabinet.http.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.identity.IdentityQueries.Identity;
import org.partnercabinet.domain.identity.Role;

/** Whoever is signed in. */
public record UserView(UUID id, String email, List<Role> roles, Optional<UUID> partnerId) {
    static UserView of(Identity identity) {
        var roles = identity.roles().stream().sorted().toList();
        return new UserView(identity.account(), identity.email(), roles, identity.partner());
    }
}
