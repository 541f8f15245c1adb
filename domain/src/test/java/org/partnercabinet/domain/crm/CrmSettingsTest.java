package org.partnercabinet.domain.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.partnercabinet.domain.Refusals.refuses;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnercabinet.domain.partner.PartnerCode;
import org.partnercabinet.domain.referral.Entity;

class CrmSettingsTest {
    private static final Map<OurField, String> OURS =
            Map.of(OurField.PARTNER_CODE, "23456789", OurField.LINK_TITLE, "Лето $1 {x}");

    @Test
    void a_template_is_filled_and_read_backwards() {
        for (String text : List.of("{partner_code}", "P-{partner_code}.", "{link_title}|{partner_code}|{comment}")) {
            var template = new Template(text);
            assertThat(template.code(template.filled(OURS))).as(text).contains(new PartnerCode("23456789"));
        }
        assertThat(new Template("{partner_code}, {link_title}").filled(OURS)).isEqualTo("23456789, Лето $1 {x}");
        assertThat(new Template("{partner_code} {link_code}").filled(OURS)).isEqualTo("23456789");
    }

    @Test
    void a_text_is_read_although_what_stood_at_its_ends_was_empty() {
        var template = new Template("{link_title}: {partner_code}, {link_title}");
        assertThat(template.code(": 23456789,")).contains(new PartnerCode("23456789"));
        assertThat(template.code("23456789")).isEmpty();
        assertThat(new Template("{partner_code}").isCodeAlone()).isTrue();
        assertThat(template.isCodeAlone()).isFalse();
    }

    @Test
    void no_text_takes_long_to_read() {
        String places = "{link_title}, ".repeat(12);
        var template = new Template(places + "{partner_code}");
        String commas = ", ".repeat(9_900);
        assertTimeoutPreemptively(java.time.Duration.ofSeconds(2), () -> {
            assertThat(template.code(commas + "x")).isEmpty();
            assertThat(template.code(commas + "23456789")).contains(new PartnerCode("23456789"));
            assertThat(template.code(commas.repeat(3) + "23456789"))
                    .as("not ours")
                    .isEmpty();
        });
    }

    @Test
    void what_no_template_wrote_names_nobody() {
        var template = new Template("P-{partner_code}");
        for (String text : List.of("", "23456789", "P-2345678", "P-aaaaaaaa", "P-23456789 and more", "(P-23456789"))
            assertThat(template.code(text)).as(text).isEmpty();
    }

    @Test
    void a_template_names_what_there_is_and_the_code() {
        refuses("crm.placeholder-unknown", () -> new Template("{partner_code} {nonsense}"));
        refuses("crm.template-without-code", () -> new Template("{link_title}"));
        refuses("text.blank", () -> new Template(" "));
        refuses("text.too-long", () -> new Template("{partner_code}" + "x".repeat(200)));
    }

    @ParameterizedTest
    @EnumSource(
            value = OurField.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CLIENT_NAME", "CLIENT_COMPANY", "COMMENT"})
    void nothing_that_says_who_or_whose_follows_the_portal(OurField ours) {
        refuses("crm.cannot-follow", () -> new FieldMapping(Entity.LEAD, ours, "comments", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "UF_CRM-1", "1a", "a b", "a\"b", "поле"})
    void what_no_field_is_called_is_refused(String name) {
        refuses("crm.field-unknown", () -> new FieldMapping(Entity.LEAD, OurField.COMMENT, name, false));
        refuses(
                "crm.field-unknown",
                () -> new CrmSettings.Tracking(Optional.of(name), Optional.empty(), Template.USUAL));
    }

    @Test
    void a_field_is_told_one_thing_and_a_thing_follows_one_field() {
        var name = new FieldMapping(Entity.LEAD, OurField.CLIENT_NAME, "a", true);
        var sameField = new FieldMapping(Entity.LEAD, OurField.COMMENT, "a", false);
        var sameThing = new FieldMapping(Entity.LEAD, OurField.CLIENT_NAME, "b", true);
        var otherEntity = new FieldMapping(Entity.DEAL, OurField.CLIENT_NAME, "a", true);
        var toldOnly = new FieldMapping(Entity.LEAD, OurField.CLIENT_NAME, "b", false);
        for (var second : List.of(sameField, sameThing))
            assertThat(refuses("crm.field-mapped-twice", () -> with(name, second))
                            .field())
                    .contains("mappings[1].field");
        assertThat(with(name, otherEntity, toldOnly).followed(Entity.LEAD)).containsExactly(name);
    }

    @Test
    void it_is_remembered_what_was_made_before() {
        var leads = CrmSettings.usual(Entity.LEAD);
        var deals = CrmSettings.usual(Entity.DEAL).after(leads);
        assertThat(deals.entry().former()).contains(Entity.LEAD);
        assertThat(CrmSettings.usual(Entity.DEAL).after(deals).entry().former()).contains(Entity.LEAD);
        assertThat(leads.after(leads).entry().former()).isEmpty();
    }

    @Test
    void sweeps_come_once_a_day_at_least() {
        assertThat(new CrmSettings.Sweep(true, Duration.ofMinutes(1440)).on()).isTrue();
        for (int minutes : new int[] {-5, 0, 1441})
            refuses("number.out-of-range", () -> new CrmSettings.Sweep(true, Duration.ofMinutes(minutes)));
    }

    private static CrmSettings with(FieldMapping... mappings) {
        return new CrmSettings(
                CrmSettings.Entry.usual(Entity.LEAD),
                List.of(mappings),
                CrmSettings.Tracking.NONE,
                CrmSettings.Sweep.USUAL);
    }
}
