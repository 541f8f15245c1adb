package org.partnercabinet.bootstrap.crash;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;
import org.partnercabinet.bitrix24.practice.PracticePortal;
import org.partnercabinet.bootstrap.e2e.Api;

/** Waits, over HTTP, until every referral is in the portal and every deal of the portal is known as it is there. */
final class Arrival {
    /** Longer than a lease and the doubt about a creation together with the waits between tries. */
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private static final int PAGE = 100;

    private final Api admin;
    private final PortalAudit portal;

    Arrival(String url, PracticePortal portal) {
        this.admin = new Api(url).signedIn(Victim.ADMIN, Victim.PASSWORD);
        this.portal = new PortalAudit(portal);
    }

    void await() {
        Api.until(
                PATIENCE,
                () -> admin.get("/api/referrals?crm_state=queued&size=1").at("/total"),
                "0"::equals);
        Api.until(PATIENCE, this::unknownDeals, Set::isEmpty);
        // H2 shows a commit to others a moment before it is in the file. Whoever is answered to a write of their
        // own knows that everything they saw is there.
        admin.signedIn(Victim.ADMIN, Victim.PASSWORD);
    }

    private Set<String> unknownDeals() {
        var unknown = portal.deals();
        for (int page = 1; ; page++) {
            var rows = admin.get("/api/referrals?size=" + PAGE + "&page=" + page)
                    .json()
                    .at("/items");
            for (JsonNode row : rows) row.at("/deals").forEach(deal -> unknown.remove(key(deal), said(deal)));
            if (rows.size() < PAGE) return unknown.keySet();
        }
    }

    private static String key(JsonNode deal) {
        return deal.at("/entity").asText() + ":" + deal.at("/id").asText();
    }

    /** In the words of {@link PortalAudit#deals}. */
    private static String said(JsonNode deal) {
        var sum = new BigDecimal(deal.at("/amount/amount").asText("0"));
        return deal.at("/stage").asText() + " " + sum.movePointRight(2).longValueExact();
    }
}
