package org.partnercabinet.bootstrap.bench;

import java.util.List;
import java.util.Map;
import org.partnercabinet.bootstrap.e2e.Api;

/** What sample data has none of, made over HTTP, and the ids of one of each. */
record OneOfEach(Api admin, Api partner, Map<String, String> ids) {
    static final String OPERATOR = "operator@company.example";

    void make(String password) {
        ids.put("partners", partner.get("/api/auth/me").at("/partner_id"));
        ids.put("links", first(partner, "/api/links"));
        ids.put("referrals", first(partner, "/api/referrals"));
        ids.put("token", "no-such-token");
        ids.put("place_number", "1");
        var method = Map.of("label", "Card", "value", "2200 1234 5678 9010");
        ids.put("payout-methods", made(partner.post("/api/payout-methods", method)));
        var correction =
                Map.of("partner_id", ids.get("partners"), "amount", "30.00", "currency", "RUB", "comment", "a gift");
        made(admin.post("/api/corrections", correction));
        ids.put("payouts", made(partner.post("/api/payouts", Map.of("referral_ids", List.of()))));
        distribution(password);
        talk();
        ids.put("imports", made(partner.text("POST", "/api/imports", "name,phone\nNobody,\n", "text/csv")));
        var usual = Map.of("title", "Our site", "target_url", "https://example.com/", "on", true);
        admin.send("PUT", "/api/settings/default-links", Map.of("items", List.of(usual)));
    }

    private void distribution(String password) {
        var employee = Map.of("email", OPERATOR, "password", password, "roles", List.of("operator"));
        ids.put("employees", made(admin.post("/api/employees", employee)));
        ids.put(
                "schedule_number",
                made(admin.post(
                        "/api/schedules", Map.of("name", "Hours", "zone", "Europe/Moscow", "week", List.of()))));
        var operator = Map.of("name", "Oleg", "user_id", ids.get("employees"));
        ids.put("operator_number", made(admin.post("/api/operators/", operator)));
        ids.put("source_number", made(admin.post("/api/sources/", Map.of("name", "Phone"))));
        long source = Long.parseLong(ids.get("source_number"));
        var weights = List.of(Map.of("operator_id", Long.valueOf(ids.get("operator_number")), "weight", 10));
        admin.post("/api/sources/" + source + "/weights", weights);
        var appeal = admin.post("/api/appeals/", Map.of("lead_external_id", "tg_1", "source_id", source));
        ids.put("appeal_number", appeal.at("/appeal_id"));
    }

    private void talk() {
        var conversation = "/api/conversations/" + ids.get("partners") + "/messages";
        for (int i = 0; i < 60; i++) partner.post(conversation, Map.of("text", "Question " + i));
        var letter = Map.of("title", "News", "text", "Wait", "to", "all", "send_at", "2099-01-01T00:00:00Z");
        ids.put("broadcasts", made(admin.post("/api/broadcasts", letter)));
    }

    private static String first(Api who, String list) {
        return who.get(list + "?size=1").at("/items/0/id");
    }

    private static String made(Api.Reply reply) {
        if (reply.status() != 201) throw new AssertionError(reply.status() + " " + reply.text());
        return reply.at("/id");
    }
}
