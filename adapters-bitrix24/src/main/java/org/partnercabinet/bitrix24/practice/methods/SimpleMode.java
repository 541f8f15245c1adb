package org.partnercabinet.bitrix24.practice.methods;

import org.partnercabinet.bitrix24.practice.crm.Conversion;
import org.partnercabinet.bitrix24.practice.crm.Entity;
import org.partnercabinet.bitrix24.practice.crm.EntityType;

/** A portal without leads turns a lead with a name into a deal at once. */
final class SimpleMode {
    private SimpleMode() {}

    static void apply(Portal portal, Entity added, long userId) {
        boolean simple = portal.switches().now().crmMode() == 2;
        if (simple && added.type() == EntityType.LEAD && !added.text("NAME").isEmpty()) {
            new Conversion(portal.crm(), portal.writes()).of(added, userId).convert();
        }
    }
}
