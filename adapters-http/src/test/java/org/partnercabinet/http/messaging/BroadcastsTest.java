package org.partnercabinet.http.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.Together;
import org.partnercabinet.http.Cabinet;
import org.partnercabinet.http.Reply;

final class BroadcastsTest {
    private final Cabinet cabinet = new Cabinet();
    private String anna = "";
    private String boris = "";
    private String[] admin = {};

    @BeforeEach
    void twoPartners() {
        anna = cabinet.partner("anna@example.com");
        boris = cabinet.partner("boris@example.com");
        admin = cabinet.admin();
    }

    @AfterEach
    void stop() {
        cabinet.close();
    }

    @Test
    void all_partners_are_told_once_however_many_processes_try() {
        var written = write("\"to\":\"all\"");
        assertThat(written.status()).as(written.body()).isEqualTo(201);
        assertThat(written.at("/state")).isEqualTo("scheduled");
        Together.times(4, i -> cabinet.messaging.sendBroadcast.deliver(written.at("/id")));
        cabinet.messaging.sendBroadcast.deliver(written.at("/id"));
        for (String email : List.of("anna@example.com", "boris@example.com")) {
            var told = cabinet.get("/api/notifications", cabinet.signedIn(email));
            assertThat(told.json().get("total").asInt()).isEqualTo(1);
            assertThat(told.at("/items/0/kind")).isEqualTo("broadcast");
            assertThat(told.at("/items/0/title")).isEqualTo("Новые <b>условия</b>");
            assertThat(told.at("/items/0/text")).isEqualTo("15 %");
        }
        var sent = cabinet.get("/api/broadcasts/" + written.at("/id"), admin);
        assertThat(sent.at("/state")).isEqualTo("sent");
        assertThat(sent.at("/delivered")).isEqualTo("2");
        assertThat(sent.at("/receivers")).isEqualTo("2");
    }

    @Test
    void who_has_read_it_is_counted() {
        var id = sent("\"to\":\"all\"");
        var hers = cabinet.signedIn("anna@example.com");
        assertThat(cabinet.get("/api/badges", hers).at("/notifications")).isEqualTo("1");
        var notification = cabinet.get("/api/notifications", hers).at("/items/0/id");
        cabinet.post("/api/notifications/" + notification + "/read", "", hers);
        assertThat(cabinet.get("/api/badges", hers).at("/notifications")).isEqualTo("0");
        assertThat(cabinet.get("/api/broadcasts", admin).at("/items/0/read")).isEqualTo("1");
        assertThat(cabinet.delete("/api/notifications/" + notification, hers).status())
                .isEqualTo(204);
        assertThat(cabinet.get("/api/notifications", hers).json().get("total").asInt())
                .isZero();
        assertThat(cabinet.get("/api/broadcasts/" + id, admin).at("/read")).isEqualTo("1");
        var his = cabinet.signedIn("boris@example.com");
        var until = Cabinet.json("until", cabinet.get("/api/notifications", his).at("/items/0/at"));
        assertThat(cabinet.post("/api/notifications/read-all", until, his).status())
                .isEqualTo(204);
        assertThat(cabinet.get("/api/broadcasts/" + id, admin).at("/read")).isEqualTo("2");
    }

    @Test
    void a_letter_to_one_is_for_nobody_else_and_its_file_neither() {
        var file = cabinet.upload(
                "/api/files?file_name=price.txt", "прайс".getBytes(java.nio.charset.StandardCharsets.UTF_8), admin);
        var id = sent("\"to\":\"chosen\",\"partner_ids\":[\"" + anna + "\"],\"file_id\":\"" + file.at("/id") + "\"");
        var hers = cabinet.signedIn("anna@example.com");
        var his = cabinet.signedIn("boris@example.com");
        var told = cabinet.get("/api/notifications", hers);
        assertThat(told.at("/items/0/file/name")).isEqualTo("price.txt");
        assertThat(cabinet.get(told.at("/items/0/file/address"), hers).body()).isEqualTo("прайс");
        assertThat(cabinet.get(told.at("/items/0/file/address"), his).status()).isEqualTo(404);
        assertThat(cabinet.get("/api/notifications", his).json().get("total").asInt())
                .isZero();
        assertThat(cabinet.delete("/api/broadcasts/" + id, admin).status()).isEqualTo(204);
        assertThat(cabinet.get("/api/notifications", hers).json().get("total").asInt())
                .isZero();
        assertThat(cabinet.get(told.at("/items/0/file/address"), hers).status()).isEqualTo(404);
        assertThat(cabinet.get("/api/broadcasts/" + id, admin).at("/code")).isEqualTo("broadcast.not-found");
    }

    @Test
    void what_is_for_later_can_be_taken_back_until_it_goes_out() {
        var later = cabinet.clock.instant().plus(Duration.ofHours(2));
        var written = write("\"to\":\"all\",\"send_at\":\"" + later + "\"");
        var path = "/api/broadcasts/" + written.at("/id");
        assertThat(written.at("/send_at")).isEqualTo(later.toString());
        assertThat(cabinet.post(path + "/cancellation", "", admin).at("/state")).isEqualTo("cancelled");
        cabinet.messaging.sendBroadcast.deliver(written.at("/id"));
        assertThat(cabinet.get("/api/notifications", cabinet.signedIn("anna@example.com"))
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(cabinet.post(path + "/cancellation", "", admin).at("/code")).isEqualTo("broadcast.cancelled");
        var gone = sent("\"to\":\"all\"");
        assertThat(cabinet.post("/api/broadcasts/" + gone + "/cancellation", "", admin)
                        .at("/code"))
                .isEqualTo("broadcast.already-sent");
    }

    @Test
    void nobody_named_never_means_everybody() {
        assertThat(write("\"to\":\"chosen\"").at("/errors/0/field")).isEqualTo("partner_ids");
        assertThat(write("\"to\":\"chosen\",\"partner_ids\":[]").at("/errors/0/field"))
                .isEqualTo("partner_ids");
        assertThat(write("\"to\":\"all\",\"partner_ids\":[\"" + anna + "\"]").status())
                .isEqualTo(422);
        var unknown = "\"to\":\"chosen\",\"partner_ids\":[\"" + boris + "\",\"" + UUID.randomUUID() + "\"]";
        assertThat(write(unknown).at("/code")).isEqualTo("partner.not-found");
        assertThat(write("\"to\":\"all\",\"send_at\":\"2020-01-01T00:00:00Z\"").at("/errors/0/code"))
                .isEqualTo("broadcast.in-the-past");
        assertThat(write("\"to\":\"all\",\"send_at\":\"2099-02-30T00:00:00Z\"").at("/errors/0/field"))
                .isEqualTo("send_at");
        assertThat(write("\"to\":\"all\",\"file_id\":\"" + UUID.randomUUID() + "\"")
                        .at("/code"))
                .isEqualTo("file.not-found");
        assertThat(cabinet.get("/api/broadcasts", admin).json().get("total").asInt())
                .isZero();
    }

    private String sent(String fields) {
        var id = write(fields).at("/id");
        cabinet.messaging.sendBroadcast.deliver(id);
        return id;
    }

    private Reply write(String fields) {
        return cabinet.post(
                "/api/broadcasts", "{\"title\":\"Новые <b>условия</b>\",\"text\":\"15 %\"," + fields + "}", admin);
    }
}
