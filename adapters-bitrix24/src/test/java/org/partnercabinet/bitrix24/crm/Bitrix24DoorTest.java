package org.partnercabinet.bitrix24.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.application.Refusals.refuses;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnercabinet.application.crm.CrmQueries.Made;
import org.partnercabinet.application.crm.PortalDoor;
import org.partnercabinet.application.crm.PortalDoor.Address;
import org.partnercabinet.bitrix24.Reach;
import org.partnercabinet.bitrix24.practice.PracticePortal;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.bitrix24.practice.faults.FaultRule;
import org.partnercabinet.bitrix24.practice.faults.FaultType;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.Refusal.Kind;
import org.partnercabinet.domain.crm.EntryOrigin;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.ReferralId;

/** Trying a webhook on the practice portal, over real HTTP. */
class Bitrix24DoorTest {
    private static final String CODE = "another0code0000";
    private final PracticePortal portal = PracticePortal.start(PracticePortal.Settings.forTests());
    private final Bitrix24Door door = new Bitrix24Door(Reach.ANYWHERE);

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void a_right_webhook_says_whose_it_is() {
        portal.addWebhook(17, CODE, Set.of("crm", "user_basic"));
        var welcome = door.knock(webhook(17));
        assertThat(welcome.name()).isEqualTo("Ирина Смирнова");
        assertThat(welcome.missing()).isEmpty();
        assertThat(welcome.address()).isEqualTo(door.address(webhook(17)));
        assertThat(welcome.address().user()).isEqualTo(17);
    }

    @Test
    void a_scope_that_is_needed_is_named_and_one_that_is_useful_too() {
        portal.addWebhook(17, CODE, Set.of("user"));
        var refusal = refuses(Kind.RULE, "crm.scope-missing", () -> door.knock(webhook(17)));
        assertThat(refusal.details()).containsEntry("scopes", "crm");
        portal.addWebhook(19, CODE, Set.of("crm"));
        assertThat(door.knock(webhook(19)).missing()).containsExactly("user");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void a_wrong_code_is_refused_and_not_repeated(int status) {
        portal.set("invalidCredentialsStatus", status);
        var refusal = refuses(Kind.INVALID, "crm.webhook-refused", () -> door.knock(webhook(17)));
        hides(refusal);
        assertThat(refusal.field()).contains("webhook_url");
    }

    @Test
    void a_portal_that_cannot_answer_now_is_no_wrong_webhook() {
        for (FaultType fault : List.of(FaultType.HTML, FaultType.CLOSE_WITHOUT_REPLY, FaultType.EMPTY)) {
            portal.fault(FaultRule.before("*", fault).once());
            hides(refuses(Kind.UNAVAILABLE, "crm.unavailable", () -> door.knock(portal.webhookUrl())));
        }
        String away = portal.webhookUrl();
        portal.close();
        hides(refuses(Kind.UNAVAILABLE, "crm.unavailable", () -> door.knock(away)));
    }

    @Test
    void whoever_sends_us_elsewhere_does_not_get_the_secret() {
        try (var other = PracticePortal.start(PracticePortal.Settings.forTests())) {
            portal.fault(
                    FaultRule.before("*", FaultType.REDIRECT).with("location", other.webhookUrl() + "server.time"));
            hides(refuses(Kind.INVALID, "crm.webhook-refused", () -> door.knock(portal.webhookUrl())));
            assertThat(other.journal().all()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "https://portal.example/",
                "http://portal.example/rest/1/another0code0000/",
                "ftp://portal.example/rest/1/another0code0000/",
                "https://me:pass@portal.example/rest/1/another0code0000/",
                "https://portal.example/rest/1/another0code0000/?x=1",
                "https://portal.example/rest/1/another0code0000/crm.item.add/../x"
            })
    void what_is_no_webhook_is_refused_unheard(String text) {
        hides(refuses(Kind.INVALID, "crm.webhook-invalid", () -> door.knock(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/rest/1/another0code0000/",
                "https://localhost/rest/1/another0code0000/",
                "https://[::1]/rest/1/another0code0000/",
                "https://10.1.2.3/rest/1/another0code0000/",
                "https://169.254.169.254/rest/1/another0code0000/",
                "https://2130706433/rest/1/another0code0000/",
                "http://127.0.0.1/rest/1/another0code0000/"
            })
    void what_is_typed_into_a_page_leads_nowhere_behind_the_firewall(String text) {
        var outside = new Bitrix24Door(Reach.PUBLIC);
        hides(refuses(Kind.INVALID, "crm.webhook-not-allowed", () -> outside.knock(text)));
    }

    @Test
    void the_portal_is_known_by_what_carries_our_mark() {
        var ours = new Made(
                EntryOrigin.of(new ReferralId(new UUID(1, 1))), lead("partner-cabinet", new UUID(1, 1).toString()));
        var foreign = new Made(
                EntryOrigin.of(new ReferralId(new UUID(1, 2))), lead("another-cabinet", new UUID(1, 2).toString()));
        var another = new Made(
                EntryOrigin.of(new ReferralId(new UUID(1, 3))), lead("partner-cabinet", new UUID(9, 9).toString()));
        var gone = new Made(EntryOrigin.of(new ReferralId(new UUID(1, 4))), new DealKey(Entity.LEAD, 999_999));
        assertThat(door.known(portal.webhookUrl(), List.of(ours, foreign, another, gone)))
                .isEqualTo(new PortalDoor.Known(List.of(ours), List.of(foreign, another)));
    }

    @Test
    void the_address_is_what_may_be_shown() {
        assertThat(door.address("https://Portal.example:8443/rest/7/another0code0000"))
                .isEqualTo(new Address("portal.example:8443", 7));
    }

    private DealKey lead(String originator, String origin) {
        var fields = Map.<String, Object>of("title", "x", "originatorId", originator, "originId", origin);
        try (var client = new org.partnercabinet.bitrix24.Bitrix24Client(org.partnercabinet.bitrix24.Connection.to(
                org.partnercabinet.bitrix24.WebhookUrl.parse(portal.webhookUrl())))) {
            long id = new Items(client, new Lists(client))
                    .add(EntityType.LEAD.id(), fields, Map.of())
                    .link("id")
                    .orElseThrow();
            return new DealKey(Entity.LEAD, id);
        }
    }

    private String webhook(long user) {
        return portal.restUrl() + "rest/" + user + "/" + CODE + "/";
    }

    private void hides(Refusal refusal) {
        assertThat(refusal.getMessage() + refusal.details())
                .doesNotContain(CODE, "rest/17", "rest/9", "pass@")
                .doesNotContain(portal.webhookUrl());
    }
}
