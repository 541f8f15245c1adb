package org.partnercabinet.http.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.Scope;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.http.Cabinet;
import org.partnercabinet.http.web.Visitor;

/** What the resources' own tests do not reach: accounts with both roles, and lists of everybody's. */
final class WhoseTest {
    private final Cabinet cabinet = new Cabinet();
    private final Whose whose = new Whose(cabinet.ports.partnerQueries());
    private final UUID anna = UUID.fromString(cabinet.partner("anna@example.com"));
    private final UUID boris = UUID.fromString(cabinet.partner("boris@example.com"));

    @AfterEach
    void stop() {
        cabinet.close();
    }

    @Test
    void an_administrator_lists_everybodys_or_one_partners() {
        var admin = visitor(Optional.empty(), Role.ADMIN);
        assertThat(whose.listed(admin, Optional.empty())).isEqualTo(Scope.everybody());
        assertThat(whose.listed(admin, Optional.of(anna))).isEqualTo(Scope.of(new PartnerId(anna)));
        assertThat(whose.visible(admin)).isEqualTo(Scope.everybody());
    }

    @Test
    void a_partner_lists_their_own() {
        var partner = visitor(Optional.of(anna), Role.PARTNER);
        assertThat(whose.listed(partner, Optional.empty())).isEqualTo(Scope.of(new PartnerId(anna)));
        assertThat(whose.listed(partner, Optional.of(anna))).isEqualTo(Scope.of(new PartnerId(anna)));
        assertThat(whose.visible(partner)).isEqualTo(Scope.of(new PartnerId(anna)));
    }

    @Test
    void who_is_both_acts_for_the_partner_they_name_or_else_for_their_own() {
        var both = visitor(Optional.of(anna), Role.ADMIN, Role.PARTNER);
        assertThat(whose.listed(both, Optional.empty())).isEqualTo(Scope.of(new PartnerId(anna)));
        assertThat(whose.listed(both, Optional.of(boris))).isEqualTo(Scope.of(new PartnerId(boris)));
        assertThat(whose.visible(both)).isEqualTo(Scope.everybody());
        assertThat(whose.own(both)).isEqualTo(new PartnerId(anna));
    }

    private static Visitor visitor(Optional<UUID> partner, Role... roles) {
        return new Visitor(
                new UUID(0, 1), Set.copyOf(List.of(roles)), partner, Optional.of(new UUID(0, 2)), Optional.empty());
    }
}
