package org.partnercabinet.bootstrap.wiring;

import org.partnercabinet.application.audit.AuditedAccounts;
import org.partnercabinet.application.audit.AuditedApiKeys;
import org.partnercabinet.application.audit.AuditedPasswordResets;
import org.partnercabinet.application.audit.AuditedPreferences;
import org.partnercabinet.application.audit.AuditedSessions;
import org.partnercabinet.application.audit.AuditedSignIns;
import org.partnercabinet.application.audit.Journal;
import org.partnercabinet.application.event.Announcer;
import org.partnercabinet.application.event.WatchedSessions;
import org.partnercabinet.application.identity.Accounts;
import org.partnercabinet.application.identity.ApiKeys;
import org.partnercabinet.application.identity.FailedSignIns;
import org.partnercabinet.application.identity.IdentityQueries;
import org.partnercabinet.application.identity.PasswordResets;
import org.partnercabinet.application.identity.Preferences;
import org.partnercabinet.application.identity.Sessions;
import org.partnercabinet.application.messaging.WelcomedAccounts;
import org.partnercabinet.application.partner.Partners;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.identity.JdbiAccounts;
import org.partnercabinet.persistence.identity.JdbiApiKeys;
import org.partnercabinet.persistence.identity.JdbiIdentityQueries;
import org.partnercabinet.persistence.identity.JdbiPasswordResets;
import org.partnercabinet.persistence.identity.JdbiPreferences;
import org.partnercabinet.persistence.identity.JdbiSessions;

/** Who may come in: accounts, sessions, keys. */
public final class IdentityStores {
    public final Accounts accounts;
    public final Sessions sessions;
    public final Preferences preferences;
    public final PasswordResets passwordResets;
    public final ApiKeys apiKeys;
    public final IdentityQueries identityQueries;
    public final FailedSignIns failedSignIns;

    IdentityStores(
            Database database, Partners partners, MessagingStores messaging, Announcer announcer, Journal journal) {
        failedSignIns = new AuditedSignIns(partners, journal);
        accounts = new AuditedAccounts(
                new WelcomedAccounts(new JdbiAccounts(database), messaging.conversations), partners, journal);
        sessions = new AuditedSessions(new WatchedSessions(new JdbiSessions(database), announcer), partners, journal);
        preferences = new AuditedPreferences(new JdbiPreferences(database), partners, journal);
        passwordResets = new AuditedPasswordResets(new JdbiPasswordResets(database), partners, journal);
        apiKeys = new AuditedApiKeys(new JdbiApiKeys(database), partners, journal);
        identityQueries = new JdbiIdentityQueries(database);
    }
}
