package org.partnercabinet.http.identity;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.identity.ChangeRoles;
import org.partnercabinet.application.identity.DisableEmployee;
import org.partnercabinet.application.identity.EnableEmployee;
import org.partnercabinet.application.identity.EndEmployeeSessions;
import org.partnercabinet.application.identity.IdentityQueries;
import org.partnercabinet.application.identity.IssuePasswordLink;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.http.identity.SessionsResource.SessionView;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.page.Deed;
import org.partnercabinet.http.page.Filled;
import org.partnercabinet.http.page.Forms;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.EndpointDraft;
import org.partnercabinet.http.web.Form;
import org.partnercabinet.http.web.Resource;

/** One of those who work for the company: what they may do, whether they may come in, where they are signed in. */
public final class UserPages implements Resource {
    private static final Body ROLES = Body.of(EmployeesResource.ROLES);
    private static final PageRequest SESSIONS = new PageRequest(1, 50);

    private final UseCases useCases;
    private final IdentityQueries identities;
    private final UnaryOperator<String> address;
    private final Clock clock;
    private final Pages pages;

    /** What administrators do about an employee. */
    public record UseCases(
            ChangeRoles changeRoles,
            DisableEmployee disable,
            EnableEmployee enable,
            EndEmployeeSessions endSessions,
            IssuePasswordLink issueLink) {}

    /** @param address where a token to set a password is used, in full */
    public UserPages(
            UseCases useCases, IdentityQueries identities, UnaryOperator<String> address, Clock clock, Pages pages) {
        this.useCases = useCases;
        this.identities = identities;
        this.address = address;
        this.clock = clock;
        this.pages = pages;
    }

    /** @param you whether it is whoever looks */
    public record UserScreen(EmployeeView user, List<SessionView> sessions, boolean you) {
        public String path() {
            return UsersPages.ROOT + "/" + user.id();
        }
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(UsersPages.ROOT + "/{id}")
                        .page(UsersPages.ADMINS)
                        .handle(call -> page(call, 200, roles(employee(call)))),
                post("roles").handle(this::changeRoles),
                post("disable")
                        .handle(call -> done(
                                call,
                                "users.disabled-done",
                                () -> useCases.disable().handle(id(call)))),
                post("enable")
                        .handle(call -> done(
                                call,
                                "users.enabled-done",
                                () -> useCases.enable().handle(id(call)))),
                post("end-sessions")
                        .handle(call -> done(
                                call,
                                "users.ended",
                                () -> useCases.endSessions().handle(id(call)))),
                post("link").handle(this::link));
    }

    private static EndpointDraft post(String deed) {
        return Endpoint.post(UsersPages.ROOT + "/{id}/" + deed).page(UsersPages.ADMINS);
    }

    private static Answer done(Call call, String said, Runnable work) {
        return Deed.of(call, path(call), said, work);
    }

    private Answer changeRoles(Call call) {
        return Forms.answer(
                call,
                ROLES,
                input -> {
                    useCases.changeRoles().handle(id(call), EmployeesResource.roles(input));
                    return Deed.done(call, path(call), "users.roles-done");
                },
                (status, form) -> page(call, status, form));
    }

    /** For whoever has an account, partners too: the link is nowhere but in this answer. */
    private Answer link(Call call) {
        var issued = useCases.issueLink().handle(id(call));
        return pages.show(
                call, "identity/user-link.jte", Map.of("link", PasswordLinkView.of(issued, address), "fresh", false));
    }

    private static Filled roles(EmployeeView user) {
        var form = Form.empty();
        for (var role : user.words()) {
            form = form.and("roles", role);
        }
        return new Filled(form, Map.of(), Optional.empty());
    }

    private Answer page(Call call, int status, Filled form) {
        var user = employee(call);
        var here = call.visitor().session();
        var sessions = identities
                .sessions(id(call), clock.instant(), SESSIONS)
                .map(row -> SessionView.of(row, here))
                .items();
        boolean you = user.id().equals(call.visitor().account());
        var shown = new UserScreen(user, sessions, you);
        return pages.show(call, status, "identity/user.jte", Map.of("one", shown, "form", form));
    }

    private EmployeeView employee(Call call) {
        return identities.employee(id(call)).map(EmployeeView::of).orElseThrow(() -> Refusal.notFound("account"));
    }

    private static String path(Call call) {
        return UsersPages.ROOT + "/" + call.pathId("id");
    }

    private static AccountId id(Call call) {
        return new AccountId(call.pathId("id"));
    }
}
