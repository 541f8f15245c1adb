package org.partnercabinet.application.memory;

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

record MemoryDistribution(MemoryDatabase db) implements DistributionPorts {
    @Override
    public Leads leads() {
        return new MemoryClients(db);
    }

    @Override
    public Numbers numbers() {
        return new MemoryNumbers(db);
    }

    @Override
    public Operators operators() {
        return new MemoryOperators(db);
    }

    @Override
    public Sources sources() {
        return new MemorySources(db);
    }

    @Override
    public Schedules schedules() {
        return new MemorySchedules(db);
    }

    @Override
    public Teams teams() {
        return new MemoryTeams(db);
    }

    @Override
    public Appeals appeals() {
        return new MemoryAppeals(db);
    }

    @Override
    public AppealEntries entries() {
        return new MemoryAppealEntries(db);
    }

    @Override
    public Queue queue() {
        return new MemoryQueue(db);
    }

    @Override
    public Decisions decisions() {
        return new MemoryDecisions(db);
    }

    @Override
    public Incoming incoming() {
        return new MemoryIncoming(db);
    }

    @Override
    public AppealQueries appealQueries() {
        return new MemoryAppealQueries(db);
    }

    @Override
    public DistributionQueries distributionQueries() {
        return new MemoryDistributionQueries(db);
    }

    @Override
    public Responsibles responsibles() {
        return new MemoryResponsibles(db);
    }
}
