package org.partnercabinet.http.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.http.web.Browser.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.domain.crm.Difference;
import org.partnercabinet.domain.crm.Difference.Cure;
import org.partnercabinet.domain.crm.Difference.Saying;
import org.partnercabinet.domain.crm.Difference.Why;
import org.partnercabinet.domain.crm.Proof;
import org.partnercabinet.domain.crm.Proof.Problem;
import org.partnercabinet.domain.crm.Totals;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Semantics;
import org.partnercabinet.http.MoneyCabinet;
import org.partnercabinet.http.web.Language;
import org.partnercabinet.http.web.Messages;

final class ProofsResourceTest {
    private final MoneyCabinet cabinet = new MoneyCabinet();

    @AfterEach
    void stop() {
        cabinet.close();
    }

    @Test
    void an_administrator_starts_a_proof_and_reads_what_it_found() {
        var started = cabinet.post("/api/crm/proofs", MoneyCabinet.admin(), "{}");
        assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
        String id = document(started).at("/id").asText();
        assertThat(started.headers().firstValue("Location")).contains("/api/crm/proofs/" + id);
        assertThat(document(started).at("/status").asText()).isEqualTo("running");
        cabinet.proved(UUID.fromString(id), List.of(line()), differences());

        JsonNode proof = get("/api/crm/proofs/" + id);
        assertThat(proof.at("/status").asText()).isEqualTo("finished");
        assertThat(proof.at("/differences/cured").asInt()).isEqualTo(1);
        assertThat(proof.at("/differences/explained").asInt()).isEqualTo(1);
        assertThat(proof.at("/totals/0/currency").asText()).isEqualTo("RUB");
        assertThat(proof.at("/totals/0/bitrix24/sum").asText()).isEqualTo("184467440737095516.10");
        assertThat(proof.at("/totals/0/agrees").asBoolean()).isFalse();
        assertThat(get("/api/crm/proofs").at("/items/0")).isEqualTo(proof);

        JsonNode differences = get("/api/crm/proofs/" + id + "/differences");
        assertThat(differences.at("/total").asInt()).isEqualTo(2);
        assertThat(differences.at("/items/0/entity").asText()).isEqualTo("lead");
        JsonNode changed = differences.at("/items/1");
        assertThat(changed.at("/why").asText()).isEqualTo("change_missed");
        assertThat(changed.at("/text").asText()).contains("no event told us");
        assertThat(changed.at("/bitrix24/amount/amount").asText()).isEqualTo("10.00");
        assertThat(changed.at("/ours/semantics").asText()).isEqualTo("open");
        JsonNode explained = get("/api/crm/proofs/" + id + "/differences?cure=explained&size=1");
        assertThat(explained.at("/total").asInt()).isEqualTo(1);
        assertThat(explained.at("/items/0/ours").isNull()).isTrue();
    }

    @Test
    void a_proof_that_is_under_way_is_not_started_again() {
        String first = document(cabinet.post("/api/crm/proofs", MoneyCabinet.admin(), "{\"accept_missing\":true}"))
                .at("/id")
                .asText();
        assertThat(document(cabinet.post("/api/crm/proofs", MoneyCabinet.admin(), "{}"))
                        .at("/id")
                        .asText())
                .isEqualTo(first);
    }

    @Test
    void an_unknown_proof_is_not_found() {
        var unknown = cabinet.get("/api/crm/proofs/" + UUID.randomUUID() + "/differences", MoneyCabinet.admin());
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(document(unknown).at("/code").asText()).isEqualTo("proof.not-found");
    }

    @Test
    void what_is_wrong_is_said_in_the_readers_language_and_by_a_code() {
        String id = document(cabinet.post("/api/crm/proofs", MoneyCabinet.admin(), "{}"))
                .at("/id")
                .asText();
        var texts = new ArrayList<String>();
        for (Problem problem : List.of(
                new Proof.NoAnswer("said there"),
                new Proof.OurMistake("said here"),
                new Proof.TooManyGone(12, 30),
                new Proof.TooManyUnreadable(7, 9))) {
            cabinet.stuck(UUID.fromString(id), problem);
            for (String language : List.of("ru", "en")) {
                JsonNode proof = document(cabinet.browser.get(
                        "/api/crm/proofs/" + id, "Authorization", MoneyCabinet.admin(), "Accept-Language", language));
                assertThat(proof.at("/problem_code").asText()).isEqualTo(ProofView.code(problem));
                texts.add(proof.at("/problem").asText());
            }
        }
        assertThat(texts).doesNotHaveDuplicates().noneMatch(text -> text.contains("{") || text.startsWith("proof."));
        assertThat(texts.get(0)).contains("Битрикс24").endsWith("said there");
        assertThat(texts.get(4)).contains("12 из 30");
        assertThat(texts.get(5)).contains("12 of 30");
    }

    @Test
    void every_reason_has_its_text_in_both_languages() {
        var texts = new ArrayList<String>();
        for (Language language : Language.values()) {
            for (Why why : Why.values()) {
                assertThat(Messages.in(language).knows(Reasons.key(why)))
                        .as("%s %s", language, why)
                        .isTrue();
                texts.add(Messages.in(language).text(Reasons.key(why)));
            }
        }
        assertThat(texts).doesNotHaveDuplicates();
    }

    @Test
    void a_partner_has_one_contact_and_one_company_in_bitrix24() {
        String anna = MoneyCabinet.id(cabinet.partner("anna"));
        String boris = MoneyCabinet.id(cabinet.partner("boris"));
        assertThat(get(path(anna)).at("/contact_id").isNull()).isTrue();
        JsonNode put = document(put(anna, "{\"contact_id\":5,\"company_id\":6}"));
        assertThat(put.at("/contact_id").asLong()).isEqualTo(5);
        assertThat(get(path(anna))).isEqualTo(put);
        var taken = put(boris, "{\"company_id\":6}");
        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(document(taken).at("/code").asText()).isEqualTo("crm-identity.taken");
        assertThat(put(anna, "{\"contact_id\":null}").statusCode()).isEqualTo(200);
        assertThat(put(boris, "{\"company_id\":6}").statusCode()).isEqualTo(200);
        assertThat(put(boris, "{\"company_id\":0}").statusCode()).isEqualTo(422);
        assertThat(put(UUID.randomUUID().toString(), "{}").statusCode()).isEqualTo(404);
    }

    private static String path(String partner) {
        return "/api/partners/" + partner + "/crm-identity";
    }

    private java.net.http.HttpResponse<String> put(String partner, String body) {
        return cabinet.browser.json("PUT", path(partner), body, "Authorization", MoneyCabinet.admin());
    }

    private JsonNode get(String path) {
        return document(cabinet.get(path, MoneyCabinet.admin()));
    }

    private static Totals.Line line() {
        return new Totals.Line(
                new Totals.Kind(Entity.DEAL, Semantics.WON, "RUB"),
                new Totals.Side(2, new BigDecimal("184467440737095516.1000")),
                new Totals.Side(2, new BigDecimal("1")));
    }

    private static List<Difference> differences() {
        var open = new Saying(new Deal.Stage("NEW", "Новая", Semantics.OPEN), Optional.empty());
        var won = new Saying(new Deal.Stage("WON", "Успех", Semantics.WON), Optional.of(Money.of("10", "RUB")));
        return List.of(
                new Difference(
                        new DealKey(Entity.DEAL, 7),
                        Optional.of(won),
                        Optional.of(open),
                        Why.CHANGE_MISSED,
                        Cure.CURED),
                new Difference(
                        new DealKey(Entity.LEAD, 7),
                        Optional.of(open),
                        Optional.empty(),
                        Why.DOUBLE_ORIGIN,
                        Cure.EXPLAINED));
    }
}
