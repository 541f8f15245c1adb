package org.partnercabinet.bootstrap.crash;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.partnercabinet.bitrix24.practice.PracticePortal;
import org.partnercabinet.bitrix24.practice.State;
import org.partnercabinet.bitrix24.practice.crm.EntityType;

/** What must be true of the portal, whatever happened to us. */
final class PortalAudit {
    static final String OURS = "partner-cabinet";

    private final State state;

    PortalAudit(PracticePortal portal) {
        this.state = portal.state();
    }

    /** Leads and contacts that were made more than once. */
    List<String> doubled() {
        var doubled = new ArrayList<String>();
        for (EntityType type : List.of(EntityType.LEAD, EntityType.CONTACT)) {
            origins(type).forEach((origin, count) -> {
                if (count > 1) doubled.add(count + " × " + type.word() + " " + origin);
            });
        }
        return doubled;
    }

    /** Our id → how many things of this type carry it. */
    Map<String, Integer> origins(EntityType type) {
        var counts = new HashMap<String, Integer>();
        state.all(type).stream()
                .filter(it -> OURS.equals(it.get("originatorId")))
                .forEach(it -> counts.merge(String.valueOf(it.get("originId")), 1, Integer::sum));
        return counts;
    }

    /** Deal → its stage and its sum in minor units: {@code WON 123450}. */
    Map<String, String> deals() {
        var deals = new HashMap<String, String>();
        state.all(EntityType.DEAL).forEach(it -> {
            var sum = new BigDecimal(String.valueOf(it.get("opportunity")));
            deals.put(
                    "deal:" + it.get("id"),
                    it.get("stageId") + " " + sum.movePointRight(2).longValueExact());
        });
        return deals;
    }
}
