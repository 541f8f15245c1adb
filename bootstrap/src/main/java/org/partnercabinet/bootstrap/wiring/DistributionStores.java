package org.partnercabinet.bootstrap.wiring;

import org.partnercabinet.application.audit.AuditedAppealEntries;
import org.partnercabinet.application.audit.AuditedAppeals;
import org.partnercabinet.application.audit.AuditedOperators;
import org.partnercabinet.application.audit.AuditedSchedules;
import org.partnercabinet.application.audit.AuditedSources;
import org.partnercabinet.application.audit.AuditedTeams;
import org.partnercabinet.application.audit.Journal;
import org.partnercabinet.application.client.Leads;
import org.partnercabinet.application.crm.Responsibles;
import org.partnercabinet.application.distribution.AppealEntries;
import org.partnercabinet.application.distribution.AppealQueries;
import org.partnercabinet.application.distribution.Appeals;
import org.partnercabinet.application.distribution.Decisions;
import org.partnercabinet.application.distribution.DistributionQueries;
import org.partnercabinet.application.distribution.Incoming;
import org.partnercabinet.application.distribution.Numbers;
import org.partnercabinet.application.distribution.Operators;
import org.partnercabinet.application.distribution.Queue;
import org.partnercabinet.application.distribution.Schedules;
import org.partnercabinet.application.distribution.Sources;
import org.partnercabinet.application.distribution.Teams;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.client.JdbiLeads;
import org.partnercabinet.persistence.crm.JdbiResponsibles;
import org.partnercabinet.persistence.distribution.JdbiAppealEntries;
import org.partnercabinet.persistence.distribution.JdbiAppealQueries;
import org.partnercabinet.persistence.distribution.JdbiAppeals;
import org.partnercabinet.persistence.distribution.JdbiDecisions;
import org.partnercabinet.persistence.distribution.JdbiDistributionQueries;
import org.partnercabinet.persistence.distribution.JdbiIncoming;
import org.partnercabinet.persistence.distribution.JdbiNumbers;
import org.partnercabinet.persistence.distribution.JdbiOperators;
import org.partnercabinet.persistence.distribution.JdbiQueue;
import org.partnercabinet.persistence.distribution.JdbiSchedules;
import org.partnercabinet.persistence.distribution.JdbiSources;
import org.partnercabinet.persistence.distribution.JdbiTeams;

/** The stores and queries of lead distribution. */
public final class DistributionStores {
    public final Leads leads;
    public final Numbers numbers;
    public final Operators operators;
    public final Sources sources;
    public final Schedules schedules;
    public final Teams teams;
    public final Appeals appeals;
    public final Queue queue;
    public final Decisions decisions;
    public final AppealEntries entries;
    public final Incoming incoming;
    public final AppealQueries appealQueries;
    public final DistributionQueries queries;
    public final Responsibles responsibles;

    /** @param portalGiven whether the environment names a portal */
    DistributionStores(Database database, Journal journal, boolean portalGiven) {
        leads = new JdbiLeads(database);
        numbers = new JdbiNumbers(database);
        operators = new AuditedOperators(new JdbiOperators(database), journal);
        sources = new AuditedSources(new JdbiSources(database), journal);
        schedules = new AuditedSchedules(new JdbiSchedules(database), journal);
        teams = new AuditedTeams(new JdbiTeams(database), journal);
        appeals = new AuditedAppeals(new JdbiAppeals(database), journal);
        queue = new JdbiQueue(database);
        decisions = new JdbiDecisions(database);
        entries = new AuditedAppealEntries(new JdbiAppealEntries(database, portalGiven), journal);
        incoming = new JdbiIncoming(database);
        appealQueries = new JdbiAppealQueries(database);
        queries = new JdbiDistributionQueries(database);
        responsibles = new JdbiResponsibles(database);
    }
}
