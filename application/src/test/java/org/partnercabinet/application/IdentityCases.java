package org.partnercabinet.application;

import org.partnercabinet.application.identity.AddEmployee;
import org.partnercabinet.application.identity.ChangePassword;
import org.partnercabinet.application.identity.ChangeRoles;
import org.partnercabinet.application.identity.CreateApiKey;
import org.partnercabinet.application.identity.DisableEmployee;
import org.partnercabinet.application.identity.EnableEmployee;
import org.partnercabinet.application.identity.EndSessions;
import org.partnercabinet.application.identity.EnsureAdmin;
import org.partnercabinet.application.identity.InviteEmployee;
import org.partnercabinet.application.identity.IssuePasswordLink;
import org.partnercabinet.application.identity.PasswordHasher;
import org.partnercabinet.application.identity.RefreshSession;
import org.partnercabinet.application.identity.RequestPasswordReset;
import org.partnercabinet.application.identity.ResetPassword;
import org.partnercabinet.application.identity.RevokeApiKey;
import org.partnercabinet.application.identity.SignIn;
import org.partnercabinet.application.identity.SignOut;
import org.partnercabinet.application.identity.TokenSecrets;
import org.partnercabinet.application.memory.CheapHasher;
import org.partnercabinet.application.memory.OutsideTransactions;

/** Who somebody is. */
public final class IdentityCases {
    public final EnsureAdmin ensureAdmin;
    public final SignIn signIn;
    public final SignOut signOut;
    public final RefreshSession refresh;
    public final ChangePassword changePassword;
    public final RequestPasswordReset requestReset;
    public final IssuePasswordLink issueLink;
    public final ResetPassword resetPassword;
    public final InviteEmployee invite;
    public final ChangeRoles changeRoles;
    public final DisableEmployee disable;
    public final EnableEmployee enable;
    public final EndSessions endSessions;
    public final CreateApiKey createApiKey;
    public final RevokeApiKey revokeApiKey;

    IdentityCases(World.Base w) {
        Ports p = w.ports();
        Transactions tx = p.transactions();
        PasswordHasher hasher = new OutsideTransactions(p, new CheapHasher());
        var secrets = new TokenSecrets(w.random());
        ensureAdmin = new EnsureAdmin(tx, p.accounts(), hasher, w.ids(), w.clock());
        signIn = new SignIn(tx, p.accounts(), p.sessions(), hasher, secrets, new SignIn.Stamp(w.ids(), w.clock()));
        signOut = new SignOut(tx, p.sessions(), w.clock());
        refresh = new RefreshSession(tx, p.accounts(), p.sessions(), secrets, w.clock());
        changePassword = new ChangePassword(tx, p.accounts(), p.passwordResets(), p.sessions(), hasher, w.clock());
        requestReset = new RequestPasswordReset(tx, p.accounts(), p.passwordResets(), w.clock());
        issueLink = new IssuePasswordLink(tx, p.accounts(), p.passwordResets(), secrets, w.clock());
        resetPassword = new ResetPassword(tx, p.accounts(), p.passwordResets(), p.sessions(), hasher, w.clock());
        invite = new InviteEmployee(
                tx,
                p.accounts(),
                new AddEmployee(tx, p.accounts(), hasher, w.ids(), w.clock()),
                issueLink,
                secrets,
                new InviteEmployee.Stamp(w.ids(), w.clock()));
        changeRoles = new ChangeRoles(tx, p.accounts());
        disable = new DisableEmployee(tx, p.accounts(), p.passwordResets(), p.sessions(), w.clock());
        enable = new EnableEmployee(tx, p.accounts());
        endSessions = new EndSessions(tx, p.sessions(), w.clock());
        createApiKey = new CreateApiKey(tx, p.apiKeys(), secrets, w.ids(), w.clock());
        revokeApiKey = new RevokeApiKey(tx, p.apiKeys(), w.clock());
    }
}
