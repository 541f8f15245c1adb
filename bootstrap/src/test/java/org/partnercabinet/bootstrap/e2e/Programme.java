package org.partnercabinet.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.partnercabinet.bitrix24.practice.Ui;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.bootstrap.e2e.Happened.Client;
import org.partnercabinet.bootstrap.e2e.Happened.Correction;
import org.partnercabinet.bootstrap.e2e.Happened.Deal;
import org.partnercabinet.bootstrap.e2e.Happened.Payout;
import org.partnercabinet.bootstrap.e2e.Happened.Visit;
import org.partnercabinet.bootstrap.e2e.Happened.Visitor;

/** Makes things happen over HTTP and in the practice portal, and remembers each of them. */
final class Programme {
    final Happened happened = new Happened();
    private final RunningApp running;
    private final Api admin;
    private final Map<String, Api> apis = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, String> percents = new HashMap<>();
    private int phones;

    Programme(RunningApp running, Api admin) {
        this.running = running;
        this.admin = admin;
    }

    /** @param percent of their own; the programme's is 10 */
    Somebody partner(String name, String digits, String percent) {
        var partner = new Somebody(running, admin, name, digits);
        var link = partner.api.post("/api/links", Map.of("title", name, "target_url", "https://example.com/"));
        apis.put(name, partner.api);
        codes.put(name, link.at("/code"));
        percents.put(name, percent);
        if (!percent.equals("10")) {
            var path = "/api/partners/" + partner.ids.get("partners") + "/reward-percent";
            assertThat(admin.send("PUT", path, Map.of("percent", percent)).status())
                    .isEqualTo(200);
        }
        return partner;
    }

    /** After so much time that nobody is signed in any more. @return what they work with now */
    Api comesBack(Somebody partner) {
        Api api = running.api.signedIn(partner.email, Somebody.PASSWORD);
        apis.put(partner.name, api);
        return api;
    }

    /** @param again how often each of the people comes back at once */
    void visits(Somebody whose, int people, int again, int bots) {
        for (int i = 0; i < people; i++) {
            Api visitor = running.api.fromElsewhere().with("User-Agent", "Mozilla/5.0 (X11) Firefox/" + (100 + i));
            follows(visitor, whose, Visitor.NEW);
            for (int time = 0; time < again; time++) follows(visitor, whose, Visitor.SEEN);
        }
        Api bot = running.api.fromElsewhere().with("User-Agent", "Googlebot/2.1");
        for (int i = 0; i < bots; i++) follows(bot, whose, Visitor.BOT);
    }

    private void follows(Api visitor, Somebody whose, Visitor as) {
        assertThat(visitor.get("/r/" + codes.get(whose.name)).status()).isEqualTo(302);
        happened.visits.add(new Visit(whose.name, as));
    }

    /** One who is in the portal, with a deal of that much if there is to be one. @return the referral's id */
    String client(Somebody whose, String name, Deal deal, String amount, String currency) {
        Api api = apis.get(whose.name);
        var brought = api.post("/api/referrals", Map.of("name", name, "phone", "+7912%07d".formatted(++phones)));
        assertThat(brought.status()).as(brought.text()).isEqualTo(201);
        var path = "/api/referrals/" + brought.at("/id");
        var sent = Api.until(() -> api.get(path), r -> r.at("/crm/state").equals("sent"));
        if (deal != Deal.NONE) become(sent.json().at("/crm/id").asLong(), deal, amount, currency);
        happened.clients.add(new Client(whose.name, deal, amount, currency, percents.get(whose.name)));
        return brought.at("/id");
    }

    private void become(long lead, Deal deal, String amount, String currency) {
        var how = Ui.Conversions.amount(new BigDecimal(amount), currency);
        long id = running.portal.ui().convertLead(lead, how).get(0);
        if (deal == Deal.WON) running.portal.ui().moveStage(EntityType.DEAL, id, "WON");
        if (deal == Deal.LOST) running.portal.ui().moveStage(EntityType.DEAL, id, "LOSE");
    }

    void correction(Somebody whose, String amount, String currency) {
        var id = whose.ids.get("partners");
        var order = Map.of("partner_id", id, "amount", amount, "currency", currency, "comment", "by hand");
        var made = admin.post("/api/corrections", order);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        happened.corrections.add(new Correction(whose.name, amount, currency));
    }

    /** Asks for what a referral has, which must be that much, and brings the payout into a state. */
    void payout(Somebody whose, String referral, String amount, String currency, String state) {
        var asked = apis.get(whose.name).post("/api/payouts", Map.of("referral_ids", List.of(referral)));
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        assertThat(asked.at("/amount/amount") + " " + asked.at("/amount/currency"))
                .isEqualTo(amount + " " + currency);
        var path = "/api/payouts/" + asked.at("/id");
        switch (state) {
            case "approved" -> decide(path + "/approval", Map.of());
            case "paid" -> {
                decide(path + "/approval", Map.of());
                decide(path + "/payment", Map.of("reference", "1"));
            }
            case "rejected" -> decide(path + "/rejection", Map.of("comment", "no"));
            case "cancelled" -> decide(path + "/cancellation", Map.of());
            default -> assertThat(state).isEqualTo("pending");
        }
        happened.payouts.add(new Payout(whose.name, state, amount, currency));
    }

    private void decide(String path, Map<String, ?> body) {
        var decided = body.isEmpty() ? admin.post(path) : admin.post(path, body);
        assertThat(decided.status()).as(decided.text()).isEqualTo(200);
    }
}
