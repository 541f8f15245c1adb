package org.partnercabinet.bitrix24.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnercabinet.application.crm.Crm;
import org.partnercabinet.application.crm.CrmFailure;
import org.partnercabinet.application.crm.CrmFailure.Executed;
import org.partnercabinet.application.crm.CrmListings;
import org.partnercabinet.application.crm.NewDeal;
import org.partnercabinet.application.crm.NewDeal.Person;
import org.partnercabinet.application.crm.Note;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.bitrix24.practice.crm.Kind;
import org.partnercabinet.bitrix24.practice.faults.FaultRule;
import org.partnercabinet.bitrix24.practice.faults.FaultType;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.crm.CrmSettings;
import org.partnercabinet.domain.crm.EntryOrigin;
import org.partnercabinet.domain.crm.FieldMapping;
import org.partnercabinet.domain.crm.OurField;
import org.partnercabinet.domain.crm.Template;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.domain.referral.Semantics;

/** What only Bitrix24 has: its fields, its paging, its oddities. */
class Bitrix24CrmTest {
    private static final NewDeal DEAL = new NewDeal(
            new ReferralId(new UUID(1, 1)),
            new Person(
                    new ClientId(new UUID(2, 1)),
                    "Анна Петрова",
                    Optional.of("+79005550117"),
                    Optional.of("anna@example.com"),
                    "ООО Ромашка"),
            "Позвонить <b>после</b> шести & не раньше",
            new Utm("partner", "referral", "", "", "P-7"),
            "form",
            "P-7",
            "Пётр");

    private final PracticeCrm practice = new PracticeCrm();
    private final Crm crm = practice.crm(Entity.DEAL);

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void a_lead_carries_all_that_is_known_about_the_person_and_the_partner() {
        Crm leads = practice.crm(Entity.LEAD);
        long contact = leads.addContact(DEAL.person());
        DealKey key = leads.addEntry(DEAL, Optional.of(contact));
        var lead = practice.shown(EntityType.LEAD, key.id());
        assertThat(lead)
                .containsEntry("title", "Анна Петрова — Пётр")
                .containsEntry("name", "Анна Петрова")
                .containsEntry("companyTitle", "ООО Ромашка")
                .containsEntry("comments", "Позвонить <b>после</b> шести & не раньше")
                .containsEntry("utmSource", "partner")
                .containsEntry("utmMedium", "referral")
                .containsEntry("utmTerm", "P-7")
                .containsEntry("sourceId", "WEB")
                .containsEntry("sourceDescription", "P-7 Пётр (form)")
                .containsEntry("contactId", contact)
                .containsEntry("originatorId", "partner-cabinet")
                .containsEntry("originId", DEAL.origin().text());
        assertThat(String.valueOf(lead.get("fm"))).contains("+79005550117", "anna@example.com");
        assertThat(String.valueOf(practice.shown(EntityType.CONTACT, contact).get("fm")))
                .contains("+79005550117", "anna@example.com");
    }

    @Test
    void a_deal_goes_where_the_settings_say() {
        practice.portal.addUserField(EntityType.DEAL, "UF_CRM_1789000011", Kind.STRING);
        practice.portal.addUserField(EntityType.DEAL, "UF_CRM_1789000012", Kind.STRING);
        var entry = new CrmSettings.Entry(
                Entity.DEAL,
                Optional.empty(),
                Optional.of(2L),
                Optional.of("C2:PREPARATION"),
                Optional.empty(),
                Optional.of(17L),
                Optional.of("UC_PRTNR1"));
        var tracking = new CrmSettings.Tracking(
                Optional.empty(), Optional.of("UF_CRM_1789000011"), new Template("по {partner_code}, {link_title}"));
        var mappings = List.of(
                new FieldMapping(Entity.DEAL, OurField.UTM_TERM, "UF_CRM_1789000012", false),
                new FieldMapping(Entity.DEAL, OurField.LINK_CODE, "additionalInfo", false),
                new FieldMapping(Entity.LEAD, OurField.COMMENT, "sourceDescription", false));
        Crm there = practice.crm(new CrmSettings(entry, mappings, tracking, CrmSettings.Sweep.USUAL));
        DealKey key = there.addEntry(DEAL, Optional.of(there.addContact(DEAL.person())));
        assertThat(practice.shown(EntityType.DEAL, key.id()))
                .containsEntry("categoryId", 2L)
                .containsEntry("stageId", "C2:PREPARATION")
                .containsEntry("assignedById", 17L)
                .containsEntry("sourceId", "UC_PRTNR1")
                .containsEntry("sourceDescription", "P-7 Пётр (form)")
                .containsEntry("ufCrm_1789000011", "по P-7,")
                .containsEntry("ufCrm_1789000012", "P-7");
    }

    @Test
    void whoever_is_to_have_it_comes_before_whom_the_settings_name() {
        DealKey key = crm.addEntry(DEAL.assignedTo(Optional.of(19L)), Optional.of(crm.addContact(DEAL.person())));
        assertThat(practice.shown(EntityType.DEAL, key.id())).containsEntry("assignedById", 19L);
    }

    @Test
    void mapped_fields_that_ours_follows_are_read_and_no_others() {
        practice.portal.addUserField(EntityType.DEAL, "UF_CRM_1789000012", Kind.STRING);
        var mappings = List.of(
                new FieldMapping(Entity.DEAL, OurField.CLIENT_NAME, "UF_CRM_1789000012", true),
                new FieldMapping(Entity.DEAL, OurField.COMMENT, "comments", true),
                new FieldMapping(Entity.DEAL, OurField.PARTNER_NAME, "sourceDescription", false));
        Crm following = practice.crm(new CrmSettings(
                CrmSettings.Entry.usual(Entity.DEAL), mappings, CrmSettings.Tracking.NONE, CrmSettings.Sweep.USUAL));
        DealKey key = following.addEntry(DEAL, Optional.of(following.addContact(DEAL.person())));
        assertThat(following.read(key).orElseThrow().told())
                .isEqualTo(Map.of(OurField.CLIENT_NAME, "Анна Петрова", OurField.COMMENT, DEAL.comment()));
        assertThat(crm.read(key).orElseThrow().told()).isEmpty();
    }

    @Test
    void what_was_made_before_the_setting_changed_is_not_made_again() {
        DealKey deal = crm.addEntry(DEAL, Optional.of(crm.addContact(DEAL.person())));
        var leadsNow = CrmSettings.usual(Entity.LEAD).after(CrmSettings.usual(Entity.DEAL));
        assertThat(practice.crm(leadsNow).findEntry(DEAL.origin())).contains(deal);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 49, 50, 51, 100, 101})
    void no_page_is_missing_and_none_comes_twice(int deals) {
        Instant since = practice.later();
        var made = new ArrayList<Long>();
        for (int i = 0; i < deals; i++) made.add(practice.add(EntityType.DEAL, Map.of("title", "x", "leadId", 5)));
        assertThat(crm.dealsOf(5)).extracting(DealKey::id).containsExactlyElementsOf(made);
        for (int pages : new int[] {1, 2, 50}) assertThat(changed(since, pages)).isEqualTo(made);
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultType.class,
            names = {"STUCK_CURSOR", "DUPLICATE_ROWS"})
    void a_list_that_does_not_go_on_ends_in_a_failure(FaultType fault) {
        Instant since = practice.later();
        for (int i = 0; i < 60; i++) practice.add(EntityType.DEAL, Map.of("title", "x"));
        var first = crm.changedSince(Entity.DEAL, since, 0, 1).rows();
        practice.portal.fault(FaultRule.before("crm.item.list", fault));
        long last = first.get(first.size() - 1).key().id();
        int before = practice.portal.journal().of("crm.item.list").size();
        assertThatThrownBy(() -> crm.changedSince(Entity.DEAL, since, last, 1)).isInstanceOf(CrmFailure.class);
        assertThat(practice.portal.journal().of("crm.item.list").size() - before)
                .isLessThanOrEqualTo(2);
    }

    @Test
    void a_filter_that_is_ignored_does_not_make_strangers_ours() {
        practice.add(EntityType.DEAL, Map.of("title", "a stranger's"));
        practice.contact("+79005550100", "");
        Instant since = practice.later();
        practice.portal.fault(FaultRule.before("crm.item.list", FaultType.IGNORE_FILTER));
        assertThat(failure(() -> crm.findEntry(DEAL.origin())).executed()).isEqualTo(Executed.NO);
        assertThat(failure(() -> crm.findContact(DEAL.person())).executed()).isEqualTo(Executed.NO);
        assertThat(failure(() -> crm.dealsOf(5)).executed()).isEqualTo(Executed.NO);
        assertThat(failure(() -> crm.changedSince(Entity.DEAL, since, 0, 1)).executed())
                .isEqualTo(Executed.NO);
        assertThat(failure(() -> crm.those(Entity.DEAL, List.of(77L))).executed())
                .isEqualTo(Executed.NO);
        assertThat(failure(() -> crm.made(Entity.DEAL, 0, 1)).executed()).isEqualTo(Executed.NO);
        var nobody = new CrmListings.Signposts(List.of(), List.of(77L), List.of());
        assertThat(failure(() -> crm.pointingTo(Entity.DEAL, nobody)).executed())
                .isEqualTo(Executed.NO);
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultType.class,
            names = {"STRING_NUMBERS", "NUMBER_STRINGS", "EXTRA_FIELDS", "MISSING_TIME"})
    void other_ways_to_write_an_answer_are_understood(FaultType fault) {
        practice.portal.fault(FaultRule.after("*", fault));
        practice.portal.set("emptyMapsAsLists", true);
        assertThat(crm.findContact(DEAL.person())).isEmpty();
        long contact = crm.addContact(DEAL.person());
        DealKey key = crm.addEntry(DEAL, Optional.of(contact));
        assertThat(crm.findEntry(DEAL.origin())).contains(key);
        assertThat(crm.read(key).orElseThrow().origin().map(EntryOrigin::of)).contains(DEAL.origin());
        assertThat(crm.findContact(DEAL.person())).contains(contact);
    }

    @Test
    void dictionaries_are_read_once_for_many_deals() {
        for (int i = 0; i < 5; i++) practice.add(EntityType.DEAL, Map.of("title", "x"));
        crm.changedSince(Entity.DEAL, practice.portal.clock().now().minusSeconds(60), 0, 1);
        crm.changedSince(Entity.DEAL, practice.portal.clock().now().minusSeconds(60), 0, 1);
        assertThat(practice.portal.journal().of("crm.category.list")).hasSize(1);
        practice.portal.advance(Duration.ofHours(2));
        crm.read(new DealKey(Entity.DEAL, practice.add(EntityType.DEAL, Map.of("title", "x"))));
        assertThat(practice.portal.journal().of("crm.category.list")).hasSize(2);
    }

    @Test
    void an_unknown_stage_has_the_dictionaries_read_again_once_a_minute_and_earns_nothing() {
        var stages = new StageDirectory(practice.client, practice.pace);
        for (int i = 0; i < 5; i++) {
            assertThat(stages.stage(Entity.DEAL, "C9:UNHEARD_OF", "").semantics())
                    .isEqualTo(Semantics.OPEN);
        }
        assertThat(practice.portal.journal().of("crm.category.list")).hasSize(1);
        practice.portal.advance(Duration.ofMinutes(2));
        assertThat(stages.stage(Entity.DEAL, "C9:UNHEARD_OF", "S").semantics()).isEqualTo(Semantics.WON);
        assertThat(practice.portal.journal().of("crm.category.list")).hasSize(2);
    }

    @Test
    void the_dictionary_tells_the_meaning_when_the_deal_does_not() {
        var stages = new StageDirectory(practice.client, practice.pace);
        assertThat(stages.stage(Entity.DEAL, "C2:WON", "").semantics()).isEqualTo(Semantics.WON);
        assertThat(stages.stage(Entity.DEAL, "APOLOGY", "").semantics()).isEqualTo(Semantics.LOST);
        assertThat(stages.stage(Entity.LEAD, "CONVERTED", "").semantics()).isEqualTo(Semantics.WON);
        assertThat(stages.stage(Entity.LEAD, "UC_DBL001", "").semantics()).isEqualTo(Semantics.LOST);
    }

    @Test
    void a_deal_is_read_without_its_stages_name_when_the_dictionary_is_not_ours_to_read() {
        DealKey key = crm.addEntry(DEAL, Optional.of(crm.addContact(DEAL.person())));
        practice.move(key, Semantics.WON, true);
        var denied = Map.of("error", "insufficient_scope", "error_description", "no");
        practice.portal.fault(FaultRule.before("crm.status.list", FaultType.STATUS)
                .with("status", 403)
                .with("body", denied));
        var stage = crm.read(key).orElseThrow().stage();
        assertThat(stage.semantics()).isEqualTo(Semantics.WON);
        assertThat(stage.name()).isEmpty();
        assertThat(failure(() -> new StageDirectory(practice.client, practice.pace).stage(Entity.DEAL, "WON", ""))
                        .executed())
                .isEqualTo(Executed.NO);
    }

    @Test
    void a_missing_right_is_a_failure_and_not_a_deletion() {
        DealKey key = crm.addEntry(DEAL, Optional.of(crm.addContact(DEAL.person())));
        var denied = Map.of("error", "ACCESS_DENIED", "error_description", "Доступ запрещен");
        practice.portal.fault(FaultRule.before("crm.item.get", FaultType.STATUS)
                .with("status", 400)
                .with("body", denied));
        assertThat(failure(() -> crm.read(key))).hasMessageContaining("Доступ запрещен");
    }

    @Test
    void without_leads_a_new_lead_is_a_deal_at_once_and_is_found_by_its_lead() {
        practice.portal.set("crmMode", 2);
        Crm leads = practice.crm(Entity.LEAD);
        DealKey lead = leads.addEntry(DEAL, Optional.of(leads.addContact(DEAL.person())));
        List<DealKey> deals = leads.dealsOf(lead.id());
        assertThat(deals).hasSize(1);
        assertThat(leads.read(deals.get(0)).orElseThrow().lead()).contains(lead.id());
    }

    @Test
    void many_pages_cost_one_call() {
        Crm patient = practice.patient();
        Instant since = practice.later();
        for (int i = 0; i < 1_040; i++) practice.add(EntityType.DEAL, Map.of("title", "x"));
        int before = practice.portal.journal().all().size();
        var first = patient.changedSince(Entity.DEAL, since, 0, 20);
        assertThat(first.rows()).hasSize(1_000);
        assertThat(first.last()).isFalse();
        var second = patient.changedSince(
                Entity.DEAL, since, first.rows().get(999).key().id(), 20);
        assertThat(second.rows()).hasSize(40);
        assertThat(second.last()).isTrue();
        assertThat(practice.portal.journal().of("batch")).hasSize(2);
        List<Long> ids = first.rows().stream().map(row -> row.key().id()).toList();
        assertThat(patient.those(Entity.DEAL, ids)).hasSize(1_000);
        assertThat(practice.portal.journal().of("batch")).hasSize(3);
        assertThat(practice.portal.journal().all().size() - before)
                .as("with dictionaries")
                .isLessThan(10);
    }

    @Test
    void pages_before_one_that_failed_are_good_and_the_slice_is_not_the_last() {
        Instant since = practice.later();
        for (int i = 0; i < 160; i++) practice.add(EntityType.DEAL, Map.of("title", "x"));
        practice.portal.fault(FaultRule.before("crm.item.list", FaultType.BATCH_PARTIAL)
                .with("commands", List.of("c2"))
                .with("code", "INTERNAL_SERVER_ERROR")
                .once());
        var slice = crm.changedSince(Entity.DEAL, since, 0, 50);
        assertThat(slice.rows()).hasSize(100);
        assertThat(slice.last()).isFalse();
        practice.portal.fault(FaultRule.before("crm.item.list", FaultType.BATCH_PARTIAL)
                .with("commands", List.of("c0"))
                .with("code", "INTERNAL_SERVER_ERROR")
                .once());
        assertThat(failure(() -> crm.changedSince(Entity.DEAL, since, 0, 50)).executed())
                .isEqualTo(Executed.NO);
    }

    @Test
    void a_deal_points_to_a_partner_by_its_field_its_contact_and_its_company() {
        Crm there = practice.crm(
                PracticeCrm.tracking(Entity.DEAL, Optional.of("UF_CRM_1789000011"), Optional.of("UF_CRM_1789000011")));
        long contact = practice.contact("+7 900 555-01-17", "");
        long company = practice.add(EntityType.COMPANY, Map.of("title", "Partner & Sons"));
        long byField = practice.add(EntityType.DEAL, Map.of("title", "a", "ufCrm_1789000011", "bcdfghjk"));
        long byContact = practice.add(EntityType.DEAL, Map.of("title", "b", "contactId", contact));
        long byCompany = practice.add(EntityType.DEAL, Map.of("title", "c", "companyId", company));
        practice.add(EntityType.DEAL, Map.of("title", "d"));
        var signposts = new CrmListings.Signposts(List.of("bcdfghjk", "zzzzzzzz"), List.of(contact), List.of(company));
        assertThat(there.pointingTo(Entity.DEAL, signposts))
                .extracting(row -> row.key().id())
                .containsExactlyInAnyOrder(byField, byContact, byCompany);
        var read = there.read(new DealKey(Entity.DEAL, byField)).orElseThrow();
        assertThat(read.signs().partnerCode()).contains("bcdfghjk");
        var other = there.read(new DealKey(Entity.DEAL, byContact)).orElseThrow();
        assertThat(other.signs().contacts()).containsExactly(contact);
    }

    @Test
    void a_deal_points_to_a_partner_by_a_field_that_holds_a_whole_text() {
        practice.portal.addUserField(EntityType.DEAL, "UF_CRM_1789000012", Kind.STRING);
        var usual = CrmSettings.usual(Entity.DEAL);
        var tracking = new CrmSettings.Tracking(
                Optional.empty(), Optional.of("UF_CRM_1789000012"), new Template("по {partner_code}, {link_title}"));
        Crm there = practice.crm(new CrmSettings(usual.entry(), usual.mappings(), tracking, usual.sweep()));
        long whole = field("по bcdfghjk, Летняя акция");
        long noTitle = field("по bcdfghjk,");
        long alone = field("bcdfghjk");
        field("по zzzzzzzz, Летняя акция");
        field("что-то другое");
        practice.add(EntityType.DEAL, Map.of("title", "without"));
        there.addEntry(DEAL, Optional.of(there.addContact(DEAL.person())));
        var signposts = new CrmListings.Signposts(List.of("bcdfghjk"), List.of(), List.of());
        assertThat(there.pointingTo(Entity.DEAL, signposts))
                .extracting(row -> row.key().id())
                .containsExactly(whole, noTitle, alone);
        for (int i = 0; i < 120; i++) field("по bcdfghjk, " + i);
        assertThat(there.pointingTo(Entity.DEAL, signposts)).hasSize(123);
    }

    private long field(String text) {
        return practice.add(EntityType.DEAL, Map.of("title", "x", "ufCrm_1789000012", text));
    }

    @Test
    void a_note_that_is_answered_without_a_number_is_in_doubt() {
        DealKey key = crm.addEntry(DEAL, Optional.of(crm.addContact(DEAL.person())));
        practice.portal.fault(FaultRule.after("crm.timeline.comment.add", FaultType.STATUS)
                .with("status", 200)
                .with("body", Map.of("result", false)));
        var note = new Note(
                new UUID(3, 3),
                Optional.of(key),
                false,
                "Анна",
                Optional.of("+79005550117"),
                Optional.empty(),
                "",
                "Перезвоните",
                practice.portal.clock().now());
        assertThat(failure(() -> crm.addNote(key, note)).executed()).isEqualTo(Executed.UNKNOWN);
        assertThat(crm.findNote(key, note)).isPresent();
    }

    @Test
    void a_contact_is_a_person_with_a_phone() {
        long contact = practice.add(
                EntityType.CONTACT,
                Map.of(
                        "name",
                        "Анна",
                        "lastName",
                        "Петрова",
                        "fm",
                        List.of(Map.of("typeId", "PHONE", "valueType", "WORK", "value", "8 (900) 555-01-17"))));
        assertThat(crm.contact(contact))
                .contains(new CrmListings.Contact(
                        "Анна Петрова", Optional.of("8 (900) 555-01-17"), Optional.empty(), ""));
        assertThat(crm.contact(999_999)).isEmpty();
    }

    private List<Long> changed(Instant since, int pages) {
        var seen = new ArrayList<Long>();
        while (true) {
            var slice = crm.changedSince(Entity.DEAL, since, seen.isEmpty() ? 0 : seen.get(seen.size() - 1), pages);
            slice.rows().forEach(row -> seen.add(row.key().id()));
            if (slice.last()) return seen;
        }
    }

    private static CrmFailure failure(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        CrmFailure failure = catchThrowableOfType(CrmFailure.class, call);
        assertThat(failure).as("a failure").isNotNull();
        return failure;
    }
}
