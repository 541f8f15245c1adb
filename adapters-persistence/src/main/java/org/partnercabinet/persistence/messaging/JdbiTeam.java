package org.partnercabinet.persistence.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.partnercabinet.application.messaging.Team;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.persistence.Database;

/** The company's people by the roles of their accounts, which stand in one column: every way there is to be one of them. */
public final class JdbiTeam implements Team {
    private static final List<String> TEAM = rolesWith("admin", "manager");
    private static final List<String> ADMINS = rolesWith("admin");

    private final Database database;

    public JdbiTeam(Database database) {
        this.database = database;
    }

    private static List<String> rolesWith(String... any) {
        List<String> all = new ArrayList<>(List.of(""));
        for (Role role : Role.values()) {
            String word = role.name().toLowerCase(Locale.ROOT);
            all = all.stream()
                    .flatMap(before -> Stream.of(before, before.isEmpty() ? word : before + "," + word))
                    .toList();
        }
        return all.stream()
                .filter(roles -> Stream.of(any).anyMatch(roles::contains))
                .toList();
    }

    @Override
    public List<AccountId> members() {
        return those(TEAM);
    }

    @Override
    public List<AccountId> admins() {
        return those(ADMINS);
    }

    private List<AccountId> those(List<String> roles) {
        return database.with(handle -> handle.createQuery(
                        "select id from account where roles in (<roles>) and closed_code is null order by id")
                .bindList("roles", roles)
                .mapTo(UUID.class)
                .map(AccountId::new)
                .list());
    }

    @Override
    public boolean has(AccountId account) {
        return database.with(handle -> handle.createQuery("""
                        select count(*) from account
                        where id = :id and roles in (<roles>) and closed_code is null""")
                        .bind("id", account)
                        .bindList("roles", TEAM)
                        .mapTo(Long.class)
                        .one()
                == 1);
    }
}
