package org.partnercabinet.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A partner who has one of everything that partners can have, made over HTTP. */
public final class Somebody {
    public static final String PASSWORD = "partner password";
    public static final String REQUISITES = "2200 5555 6666 ";
    /** A file of leads with every column that is known, and nobody in it who could be brought in. */
    static final String LEADS =
            "name,phone,email,company,comment,utm_source,utm_medium,utm_campaign,utm_content,utm_term\n"
                    + "Nobody,,,,,,,,,\n";

    private static final String CLICK = "pc_click=";

    public final String name;
    public final String email;
    public final Api api;

    /** Ids by the noun in the address: {@code links}, {@code payouts}; also {@code code} and {@code click}. */
    public final Map<String, String> ids = new HashMap<>();

    private final RunningApp running;
    private final Api admin;
    private final String digits;

    /** @param digits four, in every phone number of the partner's clients */
    public Somebody(RunningApp running, Api admin, String name, String digits) {
        this.running = running;
        this.admin = admin;
        this.name = name;
        this.digits = digits;
        this.email = name.toLowerCase(java.util.Locale.ROOT) + "@partner.example";
        var added = created(admin.post("/api/partners", Map.of("name", name, "email", email, "password", PASSWORD)));
        ids.put("partners", added);
        api = running.api.signedIn(email, PASSWORD).fromElsewhere();
    }

    /** Fills the cabinet: a won referral that can be paid, a pending payout, and the rest. */
    public Somebody withEverything() {
        var link =
                api.post("/api/links", Map.of("title", name + "'s site", "target_url", "https://example.com/" + name));
        ids.put("links", created(link));
        ids.put("code", link.at("/code"));
        ids.put("click", click());
        ids.put(
                "payout-methods",
                created(api.post(
                        "/api/payout-methods", Map.of("label", name + "'s card", "value", REQUISITES + digits))));
        var key = Map.of("name", name + "'s key", "scopes", List.of("links:read"), "partner_id", ids.get("partners"));
        ids.put("api-keys", created(admin.post("/api/api-keys", key)));
        running.api.signedIn(email, PASSWORD);
        ids.put("sessions", api.get("/api/auth/sessions?size=1").at("/items/0/id"));
        ids.put("imports", created(api.text("POST", "/api/imports", LEADS, "text/csv")));
        var token = api.post("/api/transfer-tokens", Map.of("name", name + "'s site"));
        ids.put("transfer-tokens", created(token));
        ids.put("token", token.at("/address").replaceFirst(".*/t/", ""));
        var buyer = api.post("/api/bitrix24/create-deal", Map.of("name", name + " the buyer"));
        ids.put("user", created(buyer));
        chat();
        landing();
        appeal();
        ids.put("referrals", wonReferral());
        payouts();
        report();
        var proof = admin.post("/api/crm/proofs", Map.of());
        assertThat(proof.status()).as(proof.text()).isEqualTo(202);
        ids.put("proofs", proof.at("/id"));
        Api.until(
                () -> admin.get("/api/crm/proofs/" + proof.at("/id")),
                r -> r.at("/status").equals("finished"));
        return this;
    }

    /** What in an answer can only be theirs: a small number may be anything. */
    List<String> marks() {
        // Templates are the company's, for everybody.
        return ids.entrySet().stream()
                .filter(id -> !id.getKey().equals("landing-templates"))
                .map(java.util.Map.Entry::getValue)
                .filter(id -> id.length() >= 8)
                .toList();
    }

    /** A question with a file, a draft, an answer, and a letter that waits to go out. */
    private void chat() {
        var conversation = "/api/conversations/" + ids.get("partners");
        ids.put("conversations", ids.get("partners"));
        ids.put("files", created(api.text("POST", conversation + "/files", name + "'s price list", "text/plain")));
        var question = Map.of("text", name + " asks", "file_ids", List.of(ids.get("files")));
        assertThat(api.post(conversation + "/messages", question).status()).isEqualTo(201);
        var answer = admin.post(conversation + "/messages", Map.of("text", "to " + name));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        ids.put("draft", created(api.text("POST", conversation + "/files", name + "'s draft", "text/plain")));
        ids.put("broadcast-file", created(admin.text("POST", "/api/files", "for " + name, "text/plain")));
        ids.put("admin", admin.get("/api/auth/me").at("/id"));
        var letter = Map.of(
                "title",
                "Dear " + name,
                "text",
                "Wait",
                "to",
                "chosen",
                "partner_ids",
                List.of(ids.get("partners")),
                "send_at",
                "2099-01-01T00:00:00Z");
        ids.put("broadcasts", created(admin.post("/api/broadcasts", letter)));
    }

    /** A published page with an image. */
    private void landing() {
        var draft = api.post("/api/landings", Map.of("starter", "service", "name", name + "'s page"));
        ids.put("landings", draft.at("/landing/id"));
        assertThat(draft.status()).as(draft.text()).isEqualTo(201);
        var page = "/api/landings/" + ids.get("landings");
        ids.put("slug", "page-of-" + name.toLowerCase(java.util.Locale.ROOT) + "-" + digits);
        assertThat(api.send("PATCH", page, Map.of("version", 1, "slug", ids.get("slug")))
                        .status())
                .isEqualTo(200);
        assertThat(api.post(page + "/publication", Map.of("version", 2)).status())
                .isEqualTo(200);
        ids.put("revision_number", "1");
        ids.put("preview", api.post(page + "/preview", Map.of()).at("/url").replaceFirst(".*/preview/", ""));
        ids.put("landing-templates", created(admin.post(page + "/templates", Map.of("name", "Company"))));
        var image = api.bytes("POST", page + "/images", image(), "application/octet-stream");
        ids.put("image_id", created(image));
        ids.put("hash", image.at("/variants/0/url").replaceFirst(".*/media/", ""));
    }

    /** What an operation that takes a file may be given. */
    byte[] file(Operation operation) {
        return operation.path().endsWith("/images") ? image() : LEADS.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** One pixel, of a colour of their own. */
    byte[] image() {
        var pixel = new java.awt.image.BufferedImage(1, 1, java.awt.image.BufferedImage.TYPE_INT_RGB);
        pixel.setRGB(0, 0, Integer.parseInt(digits) * 1663);
        var out = new java.io.ByteArrayOutputStream();
        try {
            javax.imageio.ImageIO.write(pixel, "png", out);
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** One of everything that lead distribution knows. */
    private void appeal() {
        var employee = Map.of("email", "at-" + email, "password", PASSWORD, "roles", List.of("operator"));
        ids.put("employee", created(admin.post("/api/employees", employee)));
        ids.put("employees", ids.get("employee"));
        ids.put("password-resets", ids.get("employee"));
        var hours = Map.of("name", name + "'s hours", "zone", "Europe/Moscow", "week", List.of());
        ids.put("schedule_number", created(admin.post("/api/schedules", hours)));
        var operator = Map.of("name", name + "'s operator", "user_id", ids.get("employee"));
        ids.put("operator_number", created(admin.post("/api/operators/", operator)));
        ids.put("source_number", created(admin.post("/api/sources/", Map.of("name", name + "'s source"))));
        long source = Long.parseLong(ids.get("source_number"));
        var weights = List.of(Map.of("operator_id", Long.valueOf(ids.get("operator_number")), "weight", 10));
        assertThat(admin.post("/api/sources/" + source + "/weights", weights).status())
                .isEqualTo(200);
        var appeal = admin.post("/api/appeals/", Map.of("lead_external_id", "tg_" + name, "source_id", source));
        assertThat(appeal.status()).as(appeal.text()).isEqualTo(201);
        ids.put("appeal_number", appeal.at("/appeal_id"));
        ids.put("lead_number", appeal.at("/lead_id"));
    }

    private String click() {
        var redirect =
                running.api.fromElsewhere().with("User-Agent", "Mozilla/5.0").get("/r/" + ids.get("code"));
        var target = redirect.headers().get("Location");
        return target.substring(target.indexOf(CLICK) + CLICK.length());
    }

    private String wonReferral() {
        var client =
                Map.of("name", name + "'s client", "phone", "+7912" + digits + "001", "click_id", ids.get("click"));
        var id = created(api.post("/api/referrals", client));
        var sent = Api.until(() -> referral(id), r -> r.at("/crm/state").equals("sent"));
        long lead = sent.json().at("/crm/id").asLong();
        MainJobContract.win(running.portal, MainJobContract.convert(running.portal, lead, "1000.00"));
        Api.until(() -> referral(id), r -> r.at("/payable/amount").equals("100.00"));
        return id;
    }

    private Api.Reply referral(String id) {
        return api.get("/api/referrals/" + id);
    }

    /** One that is made: a file that can be taken. */
    private void report() {
        var job = api.post("/api/reports", Map.of("format", "csv", "period", "today"));
        assertThat(job.status()).as(job.text()).isEqualTo(202);
        ids.put("jobs", job.at("/id"));
        Api.until(
                () -> api.get("/api/jobs/" + job.at("/id")), r -> r.at("/state").equals("done"));
    }

    /** Of a correction: a rejected one, of which a notification tells, and a pending one. */
    private void payouts() {
        var correction =
                Map.of("partner_id", ids.get("partners"), "amount", "30.00", "currency", "RUB", "comment", "a gift");
        created(admin.post("/api/corrections", correction));
        var wanted = Map.of("referral_ids", List.of(), "payout_method_id", ids.get("payout-methods"));
        var rejected = created(api.post("/api/payouts", wanted));
        var rejection = admin.post("/api/payouts/" + rejected + "/rejection", Map.of("comment", "not yet"));
        assertThat(rejection.status()).isEqualTo(200);
        ids.put("payouts", created(api.post("/api/payouts", wanted)));
        var told = Api.until(
                () -> api.get("/api/notifications"), r -> r.json().at("/total").asInt() == 2);
        ids.put("notifications", told.at("/items/0/id"));
    }

    /** What this partner sees in all lists and single records that the document knows. */
    Map<String, String> sees(List<Operation> operations, Fixtures fixtures) {
        var seen = new HashMap<String, String>();
        for (var operation : operations) {
            if (operation.method().equals("GET") && operation.isFor("partner")) {
                seen.put(
                        operation.toString(),
                        api.get(fixtures.path(operation, this)).text().replaceAll("\"request_id\".*", ""));
            }
        }
        return seen;
    }

    private static String created(Api.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.at("/id");
    }
}
