package org.partnercabinet.bootstrap.wiring;

import java.util.List;
import org.partnercabinet.application.identity.AddEmployee;
import org.partnercabinet.application.identity.ChangePreference;
import org.partnercabinet.application.identity.ChangeRoles;
import org.partnercabinet.application.identity.DisableEmployee;
import org.partnercabinet.application.identity.EnableEmployee;
import org.partnercabinet.application.identity.EndEmployeeSessions;
import org.partnercabinet.application.identity.EndSessions;
import org.partnercabinet.application.identity.InviteEmployee;
import org.partnercabinet.application.identity.IssuePasswordLink;
import org.partnercabinet.application.identity.RequestPasswordReset;
import org.partnercabinet.application.identity.ResetPassword;
import org.partnercabinet.application.identity.StaySignedIn;
import org.partnercabinet.application.identity.TokenSecrets;
import org.partnercabinet.http.identity.EmployeeSessionsResource;
import org.partnercabinet.http.identity.EmployeesResource;
import org.partnercabinet.http.identity.PasswordResetsResource;
import org.partnercabinet.http.identity.SessionsResource;
import org.partnercabinet.http.identity.UserPages;
import org.partnercabinet.http.identity.UsersPages;
import org.partnercabinet.http.link.PublicAddresses;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.web.RateLimits;
import org.partnercabinet.http.web.Resource;

/** Employees, forgotten passwords, and sessions elsewhere. */
public final class People {
    public final AddEmployee addEmployee;
    public final RequestPasswordReset requestReset;
    public final IssuePasswordLink issueLink;
    public final ResetPassword resetPassword;
    public final InviteEmployee invite;
    public final ChangeRoles changeRoles;
    public final DisableEmployee disable;
    public final EnableEmployee enable;
    public final EndSessions endSessions;
    public final EndEmployeeSessions endEmployeeSessions;
    public final StaySignedIn staySignedIn;
    public final ChangePreference changePreference;

    People(Stores s, Outside out, TokenSecrets secrets) {
        var tx = s.transactions;
        var clock = out.clock();
        addEmployee = new AddEmployee(tx, s.identity.accounts, out.hasher(), out.ids(), clock);
        requestReset = new RequestPasswordReset(tx, s.identity.accounts, s.identity.passwordResets, clock);
        issueLink = new IssuePasswordLink(tx, s.identity.accounts, s.identity.passwordResets, secrets, clock);
        resetPassword = new ResetPassword(
                tx, s.identity.accounts, s.identity.passwordResets, s.identity.sessions, out.hasher(), clock);
        invite = new InviteEmployee(
                tx, s.identity.accounts, addEmployee, issueLink, secrets, new InviteEmployee.Stamp(out.ids(), clock));
        changeRoles = new ChangeRoles(tx, s.identity.accounts);
        disable = new DisableEmployee(tx, s.identity.accounts, s.identity.passwordResets, s.identity.sessions, clock);
        enable = new EnableEmployee(tx, s.identity.accounts);
        endSessions = new EndSessions(tx, s.identity.sessions, clock);
        endEmployeeSessions = new EndEmployeeSessions(tx, s.identity.accounts, s.identity.sessions, clock);
        staySignedIn = new StaySignedIn(tx, s.identity.sessions, clock);
        changePreference = new ChangePreference(tx, s.identity.preferences);
    }

    List<Resource> resources(Stores s, Outside out, PublicAddresses addresses, RateLimits limits) {
        var employees = new EmployeesResource.UseCases(addEmployee, invite, changeRoles, disable, enable);
        var resets = new PasswordResetsResource.UseCases(requestReset, issueLink, resetPassword);
        return List.of(
                new EmployeesResource(employees, s.identity.identityQueries, addresses::password),
                new EmployeeSessionsResource(endEmployeeSessions, s.identity.identityQueries, out.clock()),
                new PasswordResetsResource(resets, s.identity.identityQueries, addresses::password, limits),
                new SessionsResource(endSessions, s.identity.identityQueries, out.clock()));
    }

    /** The administrators' pages about them. */
    List<Resource> pages(Stores s, Outside out, PublicAddresses addresses, Pages pages) {
        var deeds = new UserPages.UseCases(changeRoles, disable, enable, endEmployeeSessions, issueLink);
        return List.of(
                new UsersPages(addEmployee, invite, s.identity.identityQueries, addresses::password, pages),
                new UserPages(deeds, s.identity.identityQueries, addresses::password, out.clock(), pages));
    }
}
