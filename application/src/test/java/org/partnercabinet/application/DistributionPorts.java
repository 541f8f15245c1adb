package org.partnercabinet.application;

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

/** The stores and queries of lead distribution, on the database of the {@link Ports} they belong to. */
public interface DistributionPorts {
    Leads leads();

    Numbers numbers();

    Operators operators();

    Sources sources();

    Schedules schedules();

    Teams teams();

    Appeals appeals();

    AppealEntries entries();

    Queue queue();

    Decisions decisions();

    Incoming incoming();

    AppealQueries appealQueries();

    DistributionQueries distributionQueries();

    Responsibles responsibles();
}
