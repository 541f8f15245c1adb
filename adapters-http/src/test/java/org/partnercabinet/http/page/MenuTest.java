package org.partnercabinet.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.web.Language;
import org.partnercabinet.http.web.Messages;
import org.partnercabinet.http.web.Visitor;

final class MenuTest {
    private static Visitor somebody(Role... roles) {
        return new Visitor(new UUID(1, 1), Set.of(roles), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"/partner/links,PARTNER", "/admin/payouts,ADMIN", "/desk,ADMIN", "/account,ADMIN", "/partnership,ADMIN"
    })
    void where_somebody_is_decides_the_menu_as_far_as_it_is_theirs(String path, Menu menu) {
        assertThat(Menu.of(somebody(Role.ADMIN, Role.PARTNER), path)).isEqualTo(menu);
    }

    @Test
    void the_longest_path_is_the_current_one() {
        var current = Menu.PARTNER.items().stream()
                .filter(item -> Menu.PARTNER.isCurrent(item, "/partner/links/new"))
                .toList();
        assertThat(current).extracting(Menu.Item::path).containsExactly("/partner/links");
    }

    @Test
    void each_item_has_a_text_and_an_icon() {
        var icons = new String(
                Assets.standard().find("icons.svg").orElseThrow().bytes(), java.nio.charset.StandardCharsets.UTF_8);
        for (var menu : Menu.values()) {
            assertThat(Messages.in(Language.EN).knows(menu.key())).isTrue();
            assertThat(menu.items()).allMatch(item -> Messages.in(Language.EN).knows(item.key()));
            assertThat(menu.items()).allMatch(item -> icons.contains("id=\"" + item.icon() + "\""));
        }
    }
}
