package org.partnercabinet.persistence.identity;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.partnercabinet.domain.identity.Role;

/** Sets of roles as they stand in one column: so few that a condition can list them and be answered by an index. */
final class RoleSets {
    private RoleSets() {}

    /** All that have one of these at least. */
    static List<String> with(Set<Role> some) {
        Role[] all = Role.values();
        return IntStream.range(1, 1 << all.length)
                .mapToObj(bits -> chosen(all, bits))
                .filter(roles -> roles.stream().anyMatch(some::contains))
                .map(JdbiAccounts::text)
                .toList();
    }

    private static Collection<Role> chosen(Role[] all, int bits) {
        var chosen = EnumSet.noneOf(Role.class);
        for (Role role : all) if ((bits & 1 << role.ordinal()) != 0) chosen.add(role);
        return chosen;
    }
}
