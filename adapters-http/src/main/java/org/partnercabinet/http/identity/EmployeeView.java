package org.partnercabinet.http.identity;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.identity.IdentityQueries.EmployeeRow;
import org.partnercabinet.domain.identity.Account;
import org.partnercabinet.domain.identity.Role;

/**
 * Somebody who works for the company.
 *
 * @param status {@code active}, {@code invited}, {@code disabled}; {@code closed} for what closed them as a partner
 */
public record EmployeeView(UUID id, String email, List<Role> roles, String status, Instant createdAt) {
    static EmployeeView of(Account account) {
        return new EmployeeView(
                account.id().value(),
                account.email().toString(),
                account.roles().stream().sorted().toList(),
                status(account.closed().map(Account.Closure::code)),
                account.createdAt());
    }

    static EmployeeView of(EmployeeRow row) {
        return new EmployeeView(
                row.id(), row.email(), row.roles().stream().sorted().toList(), status(row.closed()), row.createdAt());
    }

    /** As words for a list of boxes. */
    public List<String> words() {
        return roles.stream().map(role -> role.name().toLowerCase(Locale.ROOT)).toList();
    }

    private static String status(Optional<String> closed) {
        return closed.map(code -> switch (code) {
                    case Account.INVITED -> "invited";
                    case Account.DISABLED -> "disabled";
                    default -> "closed";
                })
                .orElse("active");
    }
}
