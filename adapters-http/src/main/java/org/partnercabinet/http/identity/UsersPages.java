package org.partnercabinet.http.identity;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.identity.AddEmployee;
import org.partnercabinet.application.identity.IdentityQueries;
import org.partnercabinet.application.identity.InviteEmployee;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.identity.Password;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.identity.PasswordResetsResource.ResetView;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.page.Deed;
import org.partnercabinet.http.page.Filled;
import org.partnercabinet.http.page.Forms;
import org.partnercabinet.http.page.Pager;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** Those who work for the company, in a browser: who they are, who waits for a password, and adding a colleague. */
public final class UsersPages implements Resource {
    static final Access ADMINS = Access.roles(Role.ADMIN);
    static final String ROOT = "/admin/users";
    /** Of those who forgot their password, so many are shown; the others come up as these get theirs. */
    private static final PageRequest WAITING = new PageRequest(1, 20, PageRequest.Order.OLDEST_FIRST);

    private static final Body NEW = Body.of(
            EmployeesResource.EMAIL,
            EmployeesResource.ROLES,
            Field.secret("password").min(8));

    private final AddEmployee add;
    private final InviteEmployee invite;
    private final IdentityQueries identities;
    private final UnaryOperator<String> address;
    private final Pages pages;

    /** @param address where a token to set a password is used, in full */
    public UsersPages(
            AddEmployee add,
            InviteEmployee invite,
            IdentityQueries identities,
            UnaryOperator<String> address,
            Pages pages) {
        this.add = add;
        this.invite = invite;
        this.identities = identities;
        this.address = address;
        this.pages = pages;
    }

    /** @param waiting who asked for a new password and got no link yet. @param q and {@code role} what it was narrowed by */
    public record UserList(List<EmployeeView> users, List<ResetView> waiting, String q, String role) {
        public boolean isNarrowed() {
            return !q.isEmpty() || !role.isEmpty();
        }
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(ROOT)
                        .page(ADMINS)
                        .query(Field.text("q").max(100), Field.oneOf("role", EmployeesResource.STAFF))
                        .paged()
                        .handle(this::list),
                Endpoint.get(ROOT + "/new")
                        .page(ADMINS)
                        .handle(call -> fresh(call, 200, Filled.of(Map.of("roles", "operator")))),
                Endpoint.post(ROOT).page(ADMINS).handle(this::make));
    }

    private Answer list(Call call) {
        var q = call.query().optionalText("q");
        var page = identities.employees(q, EmployeesResource.role(call.query()), Pager.request(call));
        var waiting = identities.resets(WAITING).map(ResetView::of).items();
        var shown = new UserList(
                page.map(EmployeeView::of).items(),
                waiting,
                q.orElse(""),
                call.query().textOrEmpty("role"));
        return pages.show(call, "identity/users.jte", Map.of("list", shown, "pager", Pager.of(call, page.total())));
    }

    private Answer make(Call call) {
        return Forms.answer(call, NEW, input -> made(call, input), (status, form) -> fresh(call, status, form));
    }

    /** Without a password they are invited, and the link is nowhere but in this answer. */
    private Answer made(Call call, Input input) {
        var email = new Email(input.text("email"));
        var roles = EmployeesResource.roles(input);
        if (input.textOrEmpty("password").isEmpty()) {
            var invited = invite.handle(invite.check(email, roles));
            return pages.show(
                    call,
                    "identity/user-link.jte",
                    Map.of("link", PasswordLinkView.of(invited, address), "fresh", true));
        }
        var account = add.handle(add.check(email, new Password(input.text("password")), roles));
        return Deed.done(call, ROOT + "/" + account.id().value(), "users.added");
    }

    private Answer fresh(Call call, int status, Filled form) {
        return pages.show(call, status, "identity/user-new.jte", Map.of("form", form));
    }
}
