package org.partnercabinet.bootstrap.wiring;

import org.partnercabinet.application.idempotency.AnswerOnce;
import org.partnercabinet.application.identity.ChangePassword;
import org.partnercabinet.application.identity.CreateApiKey;
import org.partnercabinet.application.identity.EnsureAdmin;
import org.partnercabinet.application.identity.RefreshSession;
import org.partnercabinet.application.identity.RevokeApiKey;
import org.partnercabinet.application.identity.SignIn;
import org.partnercabinet.application.identity.SignOut;
import org.partnercabinet.application.identity.TokenSecrets;
import org.partnercabinet.application.partner.CreatePartnerApiKey;

/** Who comes in: people by passwords, programs by keys; and answers that are given once. */
public final class SigningIn {
    public final SignIn signIn;
    public final RefreshSession refreshSession;
    public final SignOut signOut;
    public final ChangePassword changePassword;
    public final CreateApiKey createApiKey;
    public final CreatePartnerApiKey createPartnerApiKey;
    public final RevokeApiKey revokeApiKey;
    public final EnsureAdmin ensureAdmin;
    public final AnswerOnce answerOnce;

    SigningIn(Stores s, Outside out, TokenSecrets secrets) {
        var tx = s.transactions;
        var clock = out.clock();
        var ids = out.ids();
        var hasher = out.hasher();
        signIn = new SignIn(
                tx,
                s.identity.accounts,
                s.identity.sessions,
                hasher,
                secrets,
                new SignIn.Stamp(ids, clock, s.identity.failedSignIns));
        refreshSession = new RefreshSession(tx, s.identity.accounts, s.identity.sessions, secrets, clock);
        signOut = new SignOut(tx, s.identity.sessions, clock);
        changePassword = new ChangePassword(
                tx, s.identity.accounts, s.identity.passwordResets, s.identity.sessions, hasher, clock);
        createApiKey = new CreateApiKey(tx, s.identity.apiKeys, secrets, ids, clock);
        createPartnerApiKey = new CreatePartnerApiKey(tx, s.partners, createApiKey);
        revokeApiKey = new RevokeApiKey(tx, s.identity.apiKeys, clock);
        ensureAdmin = new EnsureAdmin(tx, s.identity.accounts, hasher, ids, clock);
        answerOnce = new AnswerOnce(tx, s.idempotencyKeys, clock);
    }
}
