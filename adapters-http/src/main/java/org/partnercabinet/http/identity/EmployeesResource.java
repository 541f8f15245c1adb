package org.partnercabinet.http.identity;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.partnercabinet.application.identity.AddEmployee;
import org.partnercabinet.domain.identity.Account;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.identity.Password;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** Accounts of those who work for the company; operators sign in by them. */
public final class EmployeesResource implements Resource {
    private static final Body BODY = Body.of(
            Field.text("email").max(254).required().example("operator@example.com"),
            Field.secret("password").min(8).required(),
            Field.manyOf("roles", "admin", "manager", "operator").min(1).required());

    private final AddEmployee add;

    public EmployeesResource(AddEmployee add) {
        this.add = add;
    }

    /** Somebody who works for the company. */
    public record EmployeeView(UUID id, String email, List<Role> roles) {
        static EmployeeView of(Account account) {
            return new EmployeeView(
                    account.id().value(),
                    account.email().toString(),
                    account.roles().stream().sorted().toList());
        }
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.post("/api/employees")
                .tag("employees")
                .summary("Makes an account for somebody of the company")
                .description("They may sign in at once. An operator's account is linked by user_id of the operator.")
                .access(Access.roles(Role.ADMIN))
                .noKeys()
                .body(BODY)
                .idempotent()
                .answers(201, EmployeeView.class)
                .problems("email.invalid", "account.email-taken")
                .handlePrepared(this::add));
    }

    private Supplier<Answer> add(Call call) {
        var input = call.input();
        var roles = input.texts("roles").stream()
                .map(role -> Role.valueOf(role.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
        var checked = add.check(new Email(input.text("email")), new Password(input.text("password")), roles);
        return () -> Answer.json(201, EmployeeView.of(add.handle(checked)));
    }
}
