package org.partnercabinet.http.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.partnercabinet.application.identity.AddEmployee;
import org.partnercabinet.application.identity.ChangeRoles;
import org.partnercabinet.application.identity.DisableEmployee;
import org.partnercabinet.application.identity.EnableEmployee;
import org.partnercabinet.application.identity.IdentityQueries;
import org.partnercabinet.application.identity.InviteEmployee;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.identity.Password;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.EndpointDraft;
import org.partnercabinet.http.web.Page;
import org.partnercabinet.http.web.Resource;

/** Accounts of those who work for the company, and what they may do. An administrator always remains. */
public final class EmployeesResource implements Resource {
    static final String[] STAFF = {"admin", "manager", "operator"};
    static final Field EMAIL = Field.text("email").max(254).required().example("operator@example.com");
    static final Field ROLES = Field.manyOf("roles", STAFF).min(1).required();
    private static final Body NEW =
            Body.of(EMAIL, Field.secret("password").min(8).required(), ROLES);

    private final UseCases useCases;
    private final IdentityQueries identities;
    private final UnaryOperator<String> address;

    /** What administrators do about employees. */
    public record UseCases(
            AddEmployee add,
            InviteEmployee invite,
            ChangeRoles changeRoles,
            DisableEmployee disable,
            EnableEmployee enable) {}

    /** @param address where a token to set a password is used, in full */
    public EmployeesResource(UseCases useCases, IdentityQueries identities, UnaryOperator<String> address) {
        this.useCases = useCases;
        this.identities = identities;
        this.address = address;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                employees(Endpoint.get("/api/employees"), "Those who work for the company, newest first")
                        .query(
                                Field.text("q").max(100).about("a part of the e-mail"),
                                Field.oneOf("role", STAFF).about("who holds it at least"))
                        .paged()
                        .sortedBy("created_at")
                        .answersPage(EmployeeView.class)
                        .handle(this::list),
                employees(Endpoint.post("/api/employees"), "Makes an account for somebody of the company")
                        .description("They may sign in at once. An operator's account is linked by user_id of the"
                                + " operator.")
                        .body(NEW)
                        .idempotent()
                        .answers(201, EmployeeView.class)
                        .problems("email.invalid", "account.email-taken")
                        .handlePrepared(this::add),
                employees(Endpoint.post("/api/employees/invitations"), "Invite somebody of the company")
                        .description("They set a password by the link, which works once and for seven days.")
                        .body(Body.of(EMAIL, ROLES))
                        .idempotent()
                        .answers(201, PasswordLinkView.class)
                        .problems("email.invalid", "account.email-taken")
                        .handlePrepared(this::invite),
                one(Endpoint.put("/api/employees/{id}/roles"), "Say what an employee may do")
                        .body(Body.of(ROLES))
                        .problems("account.last-admin")
                        .handle(this::changeRoles),
                one(Endpoint.post("/api/employees/{id}/disable"), "Shut an employee out, at once")
                        .problems("account.last-admin")
                        .handle(call -> done(call, useCases.disable()::handle)),
                one(Endpoint.post("/api/employees/{id}/enable"), "Let an employee in again")
                        .handle(call -> done(call, useCases.enable()::handle)));
    }

    private static EndpointDraft employees(EndpointDraft draft, String summary) {
        return draft.tag("employees")
                .summary(summary)
                .access(Access.roles(Role.ADMIN))
                .noKeys();
    }

    private static EndpointDraft one(EndpointDraft draft, String summary) {
        return employees(draft, summary).answers(200, EmployeeView.class).problems("account.not-found");
    }

    private Answer list(Call call) {
        var found = identities.employees(call.query().optionalText("q"), role(call.query()), call.pageRequest());
        return Answer.ok(Page.of(found.map(EmployeeView::of).items(), call.paging(), found.total()));
    }

    private Supplier<Answer> add(Call call) {
        var password = new Password(call.input().text("password"));
        var checked = useCases.add().check(email(call), password, roles(call));
        return () -> Answer.json(201, EmployeeView.of(useCases.add().handle(checked)));
    }

    private Supplier<Answer> invite(Call call) {
        var checked = useCases.invite().check(email(call), roles(call));
        return () -> Answer.json(201, PasswordLinkView.of(useCases.invite().handle(checked), address));
    }

    private Answer changeRoles(Call call) {
        return done(call, id -> useCases.changeRoles().handle(id, roles(call)));
    }

    private Answer done(Call call, Consumer<AccountId> work) {
        var id = new AccountId(call.pathId("id"));
        work.accept(id);
        var employee = identities.employee(id).orElseThrow(() -> Refusal.notFound("account"));
        return Answer.ok(EmployeeView.of(employee));
    }

    private static Email email(Call call) {
        return new Email(call.input().text("email"));
    }

    private static Set<Role> roles(Call call) {
        return roles(call.input());
    }

    static Set<Role> roles(Input input) {
        return input.texts("roles").stream().map(EmployeesResource::role).collect(Collectors.toUnmodifiableSet());
    }

    static Optional<Role> role(Input query) {
        return query.optionalText("role").map(EmployeesResource::role);
    }

    private static Role role(String word) {
        return Role.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
