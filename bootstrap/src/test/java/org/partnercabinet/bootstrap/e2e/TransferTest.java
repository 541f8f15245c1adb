package org.partnercabinet.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Files of leads, tokens, export and conversion, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransferTest {
    private static final Charset RUSSIAN = Charset.forName("windows-1251");
    private static final String CSV = "text/csv";

    private final RunningApp running = new RunningApp(Databases.h2());
    private final Api admin = running.admin();
    private Somebody anna;

    @BeforeAll
    void aPartner() {
        anna = new Somebody(running, admin, "Anna", "1111");
    }

    @AfterAll
    void close() {
        running.close();
    }

    private static String imported(Api api, byte[] file, String type) {
        var draft = api.bytes("POST", "/api/imports", file, type);
        assertThat(draft.status()).as(draft.text()).isEqualTo(201);
        return "/api/imports/" + draft.at("/id");
    }

    private static Api.Reply finished(Api api, String path) {
        return Api.until(
                Duration.ofMinutes(1),
                () -> api.get(path),
                reply -> List.of("done", "checked").contains(reply.at("/state")));
    }

    private static Api.Reply brought(Api api, byte[] file, String type) {
        var path = imported(api, file, type);
        var started = api.post(path + "/start", Map.of());
        assertThat(started.status()).as(started.text()).isEqualTo(200);
        return finished(api, path);
    }

    @Test
    void a_russian_spreadsheet_is_tried_out_and_brought_in_and_its_bad_rows_are_named() {
        var text = "ФИО;Телефон;Почта;utm_source\r\nИван;8 912 000-00-01;;vk\r\nНикто;;;\r\nПётр;;petr@example.org;\r\n"
                + "Иван снова;+79120000001;;\r\n";
        var path = imported(anna.api, text.getBytes(RUSSIAN), CSV);
        var draft = anna.api.get(path);
        assertThat(draft.at("/state")).isEqualTo("draft");
        assertThat(draft.at("/charset")).isEqualTo("windows-1251");
        assertThat(draft.at("/mapping/name")).isEqualTo("ФИО");
        assertThat(anna.api.post(path + "/start", Map.of("dry_run", true)).status())
                .isEqualTo(200);
        var checked = finished(anna.api, path);
        assertThat(numbers(checked)).containsExactly(4, 2, 0, 1, 1);
        assertThat(anna.api.post(path + "/start", Map.of()).status()).isEqualTo(200);
        assertThat(numbers(finished(anna.api, path))).containsExactly(4, 2, 0, 1, 1);
        var errors = anna.api.with("Accept-Language", "ru").get(path + "/errors");
        assertThat(errors.at("/items/0/line")).isEqualTo("3");
        assertThat(errors.at("/items/0/code")).isEqualTo("client.no-contact");
        assertThat(errors.at("/items/0/message")).isEqualTo("Укажите телефон или адрес электронной почты.");
        var twins = anna.api.get(path + "/errors?outcome=duplicate");
        assertThat(twins.at("/items/0/duplicate_of")).isEqualTo("2");
        var again = anna.api.post(path + "/start", Map.of());
        assertThat(again.at("/code")).isEqualTo("import.already-started");
        var lead = Api.until(
                () -> anna.api.get("/api/referrals?sort=created_at&crm_state=sent"),
                reply -> reply.json().at("/total").asInt() >= 2);
        assertThat(lead.at("/items/0/origin")).isEqualTo("import");
    }

    private static List<Integer> numbers(Api.Reply reply) {
        return List.of("done", "created", "existing", "duplicates", "refused").stream()
                .map(name -> reply.json().at("/" + name).asInt())
                .toList();
    }

    @Test
    void a_file_comes_as_a_part_of_a_form_too() {
        var body = "--x\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nhi\r\n--x\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"C:\\leads.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\nname,phone\nForm,+79120000091\r\n--x--\r\n";
        var reply = anna.api.bytes(
                "POST", "/api/imports", body.getBytes(StandardCharsets.UTF_8), "multipart/form-data; boundary=x");
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        assertThat(reply.at("/file_name")).isEqualTo("leads.csv");
        assertThat(reply.at("/rows")).isEqualTo("1");
        var broken = anna.api.bytes(
                "POST", "/api/imports", "no parts".getBytes(StandardCharsets.UTF_8), "multipart/form-data; boundary=x");
        assertThat(broken.at("/code")).isEqualTo("body.malformed");
        var none = anna.api.bytes("POST", "/api/imports", new byte[0], CSV);
        assertThat(none.at("/errors/0/field")).isEqualTo("file");
        assertThat(anna.api
                        .bytes("POST", "/api/imports", new byte[] {1}, "image/png")
                        .status())
                .isEqualTo(415);
    }

    @Test
    void what_was_exported_can_be_brought_in_unchanged() {
        var boris = new Somebody(running, admin, "Boris", "2222");
        var file = "name;phone;email;company;comment;utm_campaign\n"
                + "'=2+2;+79160000001;a@x.example;\"'-ООО; \"\"Рога\"\"\";\"две\nстроки\";весна\n"
                + "Анна;8 (916) 000-00-02;;;@сразу;\n";
        assertThat(numbers(brought(boris.api, file.getBytes(StandardCharsets.UTF_8), CSV)))
                .containsExactly(2, 2, 0, 0, 0);
        var exported =
                boris.api.get("/api/referrals/export?separator=semicolon").text();
        assertThat(exported)
                .startsWith("\uFEFFname;phone;")
                .contains("'=2+2;'+79160000001;")
                .contains("'@сразу");
        assertThat(exported.lines().skip(1)).noneMatch(line -> line.matches("(^|.*;)[=+@-].*"));
        running.settled();
        try (var other = new RunningApp(Databases.h2())) {
            var vera = new Somebody(other, other.admin(), "Vera", "3333");
            brought(vera.api, exported.getBytes(StandardCharsets.UTF_8), CSV);
            var back = vera.api.get("/api/referrals/export?separator=semicolon").text();
            assertThat(ofPeople(back)).isEqualTo(ofPeople(exported));
            other.settled();
        }
    }

    @Test
    void an_export_as_a_job_is_the_same_file_and_ordered_twice_it_is_one_job() {
        var vera = new Somebody(running, admin, "Vera", "4444");
        brought(vera.api, "name,phone\nОлег,+79160000044\n".getBytes(StandardCharsets.UTF_8), CSV);
        running.settled();
        var order = Map.of("separator", "tab", "bom", false);
        var job = vera.api.post("/api/referrals/export", order);
        assertThat(job.status()).as(job.text()).isEqualTo(202);
        assertThat(vera.api.post("/api/referrals/export", order).at("/id")).isEqualTo(job.at("/id"));
        var done = Api.until(
                () -> vera.api.get("/api/jobs/" + job.at("/id")),
                reply -> reply.at("/state").equals("done"));
        var file = vera.api.get(done.at("/result/url")).text();
        assertThat(file).contains("Олег");
        assertThat(file)
                .isEqualTo(vera.api
                        .get("/api/referrals/export?separator=tab&bom=false")
                        .text());
        assertThat(anna.api.get("/api/jobs/" + job.at("/id")).status()).isEqualTo(404);
        var kinds = vera.api.get("/api/jobs").json().at("/items").findValuesAsText("kind");
        assertThat(kinds).containsExactly("export", "import");
    }

    /** The columns before our own ids. */
    private static List<String> ofPeople(String csv) {
        return List.of(csv.split(";[0-9a-f]{8}-[^\n]*\n"));
    }

    @Test
    void a_site_hands_over_leads_by_its_address_until_the_token_is_revoked() {
        var made = anna.api.post("/api/transfer-tokens", Map.of("name", "Сайт"));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var address = made.at("/address").replaceFirst("https?://[^/]+", "");
        var site = running.api.fromElsewhere();
        var lead = site.post(address, Map.of("name", "Ольга", "phone", "8 917 000 00 01", "utm_source", "site"));
        assertThat(lead.status()).as(lead.text()).isEqualTo(201);
        var again = site.text("POST", address, "name=O&phone=%2B79170000001", "application/x-www-form-urlencoded");
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(again.at("/referral_id")).isEqualTo(lead.at("/referral_id"));
        assertThat(again.at("/status")).isEqualTo("existing");
        assertThat(anna.api.get("/api/referrals/" + lead.at("/referral_id")).at("/origin"))
                .isEqualTo("token");
        var other = new Somebody(running, admin, "Vlad", "4444");
        var theirs = other.api.post("/api/transfer-tokens", Map.of("name", "x")).at("/address");
        var taken =
                site.post(theirs.replaceFirst("https?://[^/]+", ""), Map.of("name", "Ольга", "phone", "+79170000001"));
        assertThat(taken.at("/code")).isEqualTo("client.already-registered");
        assertThat(site.get(address).json().at("/fields")).hasSizeGreaterThan(5);
        var page =
                site.with("Accept", "text/html").with("Accept-Language", "ru").get(address);
        assertThat(page.text()).contains("Передача заявок", "Сайт");
        var listed = anna.api.get("/api/transfer-tokens").text();
        assertThat(listed).contains("Сайт").doesNotContain(address.substring(3));
        assertThat(anna.api
                        .send("DELETE", "/api/transfer-tokens/" + made.at("/id"), null)
                        .status())
                .isEqualTo(204);
        assertThat(site.get(address).at("/code")).isEqualTo("transfer-token.not-found");
        assertThat(site.post(address, Map.of("name", "x", "phone", "+79170000009"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void many_rows_are_brought_in_and_statistics_count_them() {
        try (var other = new RunningApp(Databases.h2())) {
            manyRows(new Somebody(other, other.admin(), "Gleb", "5555"), 1_500);
        }
    }

    /** The promise is for a machine that has nothing else to do. */
    @Test
    @Tag("bench")
    void ten_thousand_rows_take_less_than_twenty_seconds() {
        for (var database : List.of(Databases.h2(), Databases.postgres())) {
            try (var big = new RunningApp(database)) {
                var took = manyRows(new Somebody(big, big.admin(), "Gleb", "5555"), 10_000);
                System.out.println("10 000 rows of CSV: " + took.toMillis() + " ms");
                assertThat(took).isLessThan(Duration.ofSeconds(20));
            }
        }
    }

    private static Duration manyRows(Somebody gleb, int count) {
        var lines = new ArrayList<String>(List.of("name,phone,email"));
        for (int i = 0; i < count; i++) {
            lines.add("Client " + i + ",+7918" + (1_000_000 + i) + ",c" + i + "@bulk.example");
        }
        long began = System.nanoTime();
        var done = brought(gleb.api, String.join("\n", lines).getBytes(StandardCharsets.UTF_8), CSV);
        var took = Duration.ofNanos(System.nanoTime() - began);
        assertThat(numbers(done)).containsExactly(count, count, 0, 0, 0);
        var statistics = gleb.api.get("/api/transfer/statistics");
        assertThat(statistics.at("/totals/all")).isEqualTo(String.valueOf(count));
        assertThat(statistics.at("/imports/0/counts/open")).isEqualTo(String.valueOf(count));
        assertThat(statistics.at("/totals/conversion")).isEqualTo("0.0");
        return took;
    }
}
