package org.partnercabinet.persistence;

import org.partnercabinet.application.DistributionPorts;
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

/** The ports of lead distribution on one database. */
record JdbiDistributionPorts(Database database) implements DistributionPorts {
    @Override
    public Leads leads() {
        return new JdbiLeads(database);
    }

    @Override
    public Numbers numbers() {
        return new JdbiNumbers(database);
    }

    @Override
    public Operators operators() {
        return new JdbiOperators(database);
    }

    @Override
    public Sources sources() {
        return new JdbiSources(database);
    }

    @Override
    public Schedules schedules() {
        return new JdbiSchedules(database);
    }

    @Override
    public Teams teams() {
        return new JdbiTeams(database);
    }

    @Override
    public Appeals appeals() {
        return new JdbiAppeals(database);
    }

    @Override
    public AppealEntries entries() {
        return new JdbiAppealEntries(database, false);
    }

    @Override
    public Queue queue() {
        return new JdbiQueue(database);
    }

    @Override
    public Decisions decisions() {
        return new JdbiDecisions(database);
    }

    @Override
    public Incoming incoming() {
        return new JdbiIncoming(database);
    }

    @Override
    public AppealQueries appealQueries() {
        return new JdbiAppealQueries(database);
    }

    @Override
    public DistributionQueries distributionQueries() {
        return new JdbiDistributionQueries(database);
    }

    @Override
    public Responsibles responsibles() {
        return new JdbiResponsibles(database);
    }
}
