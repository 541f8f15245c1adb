package org.partnercabinet.http;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.web.Visitor;
import org.partnercabinet.http.web.Visitors;

/** {@code Bearer admin}, or a partner's id. */
public final class TokensThatSayWho implements Visitors {
    @Override
    public Optional<Visitor> byBearer(String token) {
        return Optional.of(token.equals("admin") ? admin() : partner(UUID.fromString(token)));
    }

    private static Visitor admin() {
        return new Visitor(
                CabinetPorts.ADMIN.value(), Set.of(Role.ADMIN), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Visitor partner(UUID partner) {
        return new Visitor(
                new UUID(1, partner.getLeastSignificantBits()),
                Set.of(Role.PARTNER),
                Optional.of(partner),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public Optional<Visitor> byApiKey(String key) {
        return Optional.empty();
    }
}
