package org.partnercabinet.bitrix24.practice;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A fresh portal with a standing clock for each test. */
abstract class WithPortal {
    protected PracticePortal portal;
    protected PortalClient client;

    @BeforeEach
    void open() {
        portal = PracticePortal.start(PracticePortal.Settings.forTests());
        client = new PortalClient(portal);
    }

    @AfterEach
    void shut() {
        portal.close();
    }

    protected long addLead(String fields) {
        return client.result("crm.lead.add", "{'fields':{" + fields + "}}").asLong();
    }

    protected long addDeal(String fields) {
        return client.result("crm.item.add", "{'entityTypeId':2,'fields':{" + fields + "}}")
                .at("/item/id")
                .asLong();
    }
}
