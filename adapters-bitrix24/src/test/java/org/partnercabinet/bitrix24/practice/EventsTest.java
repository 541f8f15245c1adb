package org.partnercabinet.bitrix24.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.bitrix24.practice.events.Delivery;
import org.partnercabinet.bitrix24.practice.events.EventFault;
import org.partnercabinet.bitrix24.practice.events.EventFault.Mode;
import org.partnercabinet.bitrix24.practice.setup.PortalClock;

class EventsTest extends WithPortal {
    private static final String TOKEN = "FAKE0application0token0000000000";
    private final Handler handler = new Handler();

    @AfterEach
    void closeHandler() {
        handler.close();
    }

    @Test
    void theBodyIsExactlyTheRecordedOne() {
        try (var named = PracticePortal.start(PracticePortal.Settings.forTests().withDomain("portal.example.test"))) {
            named.outgoingWebhook(handler.url(), TOKEN, "onCrmLeadAdd");
            new PortalClient(named).call("crm.lead.add", "{}");
            named.advance(Duration.ofSeconds(1));
            String expected =
                    PortalClient.fixture("webhooks/outgoing-lead-add.txt").replace("=1201&", "=1&");
            assertThat(handler.bodies()).containsExactly(expected);
            assertThat(handler.requests().get(0).header("content-type")).isEqualTo("application/x-www-form-urlencoded");
            assertThat(handler.requests().get(0).method()).isEqualTo("POST");
        }
    }

    @Test
    void eventsWaitForTheirTime() {
        portal.outgoingWebhook(handler.url(), TOKEN);
        addLead("'NAME':'A'");
        portal.advance(Duration.ofMillis(199));
        assertThat(handler.bodies()).isEmpty();
        portal.advance(Duration.ofMillis(1));
        assertThat(handler.bodies()).hasSize(1);
    }

    @Test
    void oneChangeIsOneEventAndOnlyForWhoWantsIt() {
        portal.outgoingWebhook(handler.url(), TOKEN, "ONCRMDEALUPDATE");
        long deal = addDeal("'title':'D'");
        portal.ui().moveStage(EntityType.DEAL, deal, "WON");
        portal.ui().moveFunnel(deal, 2);
        portal.ui().delete(EntityType.DEAL, deal);
        portal.deliverEvents();
        assertThat(handler.bodies()).singleElement().asString().startsWith("event=ONCRMDEALUPDATE&");
    }

    @Test
    void aConversionTellsOfContactDealAndLead() {
        long lead = addLead("'NAME':'Анна','PHONE':[{'VALUE':'+79005550117'}]");
        portal.outgoingWebhook(handler.url(), TOKEN);
        portal.ui().convertLead(lead, Ui.Conversions.amount(new java.math.BigDecimal("50000"), "RUB"));
        portal.deliverEvents();
        assertThat(portal.events().log())
                .extracting(Delivery::event)
                .containsExactly("ONCRMCONTACTADD", "ONCRMDEALADD", "ONCRMLEADUPDATE");
        assertThat(portal.state().all(EntityType.DEAL).get(0)).containsEntry("leadId", lead);
    }

    @Test
    void whatIsNotAcceptedIsLostForGood() {
        portal.outgoingWebhook(handler.url(), TOKEN);
        handler.answers(500);
        addLead("'NAME':'A'");
        portal.deliverEvents();
        handler.answers(200);
        portal.advance(Duration.ofHours(24));
        assertThat(handler.bodies()).hasSize(1);
        assertThat(portal.events().log())
                .singleElement()
                .satisfies(it -> assertThat(it.result()).isEqualTo(Delivery.Result.LOST))
                .satisfies(it -> assertThat(it.status()).isEqualTo(500));
    }

    @Test
    void retriesExistOnlyWhenSwitchedOn() {
        portal.set("eventRetries", 2);
        portal.outgoingWebhook(handler.url(), TOKEN);
        handler.answers(503);
        addLead("'NAME':'A'");
        portal.deliverEvents();
        assertThat(portal.events().log())
                .extracting(Delivery::result)
                .containsExactly(Delivery.Result.RETRIED, Delivery.Result.RETRIED, Delivery.Result.LOST);
    }

    @Test
    void aHandlerThatIsNotThereLosesItsEvents() {
        portal.outgoingWebhook("http://127.0.0.1:1/", TOKEN);
        addLead("'NAME':'A'");
        portal.deliverEvents();
        assertThat(portal.events().log().get(0).result()).isEqualTo(Delivery.Result.LOST);
        assertThat(portal.events().log().get(0).status()).isZero();
    }

    @Test
    void anEventMayComeBeforeTheReplyThatCausedIt() {
        portal.outgoingWebhook(handler.url(), TOKEN);
        portal.eventFault(EventFault.always(Mode.BEFORE_REPLY));
        var whenHandled = new java.util.concurrent.atomic.AtomicInteger();
        handler.doing(request -> whenHandled.set(portal.state().count(EntityType.LEAD)));
        addLead("'NAME':'A'");
        assertThat(handler.bodies()).as("the clock did not move").hasSize(1);
        assertThat(whenHandled).hasValue(1);
    }

    @Test
    void eventsCanBeDoubledLostLateAndReordered() {
        portal.outgoingWebhook(handler.url(), TOKEN);
        portal.eventFault(EventFault.always(Mode.DUPLICATE));
        addLead("'NAME':'A'");
        portal.deliverEvents();
        assertThat(handler.bodies()).hasSize(2);
        assertThat(handler.bodies().get(0)).isEqualTo(handler.bodies().get(1));

        portal.reset();
        portal.outgoingWebhook(handler.url(), TOKEN);
        portal.eventFault(EventFault.always(Mode.LOSE));
        addLead("'NAME':'A'");
        portal.deliverEvents();
        assertThat(handler.bodies()).hasSize(2);
        assertThat(portal.events().log()).hasSize(1);

        portal.reset();
        portal.outgoingWebhook(handler.url(), TOKEN);
        portal.eventFault(EventFault.of(Mode.REORDER, 60_000));
        for (int i = 0; i < 20; i++) {
            addLead("'NAME':'A'");
        }
        portal.deliverEvents();
        assertThat(portal.events().log())
                .extracting(Delivery::entityId)
                .hasSize(20)
                .isNotEqualTo(sorted());
    }

    private java.util.List<Long> sorted() {
        return portal.events().log().stream().map(Delivery::entityId).sorted().toList();
    }

    @Test
    void bodiesCanBeWrongInEveryWay() {
        assertThat(bodyWith(Mode.NO_TOKEN)).doesNotContain("application_token");
        assertThat(bodyWith(Mode.WRONG_TOKEN)).contains("application_token").doesNotContain(TOKEN);
        assertThat(bodyWith(Mode.TWO_TOKENS).split("application_token")).hasSize(3);
        assertThat(bodyWith(Mode.NO_HANDLER_ID)).doesNotContain("event_handler_id");
        assertThat(bodyWith(Mode.OTHER_PORTAL)).contains("other.example.test");
        assertThat(bodyWith(Mode.UNKNOWN_EVENT)).contains("ONCRMSOMETHINGNEW");
        assertThat(bodyWith(Mode.JSON_BODY)).startsWith("{");
        assertThat(bodyWith(Mode.HUGE_BODY)).hasSizeGreaterThan(5_000_000);
        assertThat(bodyWith(Mode.GET_PROBE)).isEmpty();
    }

    private String bodyWith(Mode mode) {
        portal.reset();
        handler.requests().clear();
        portal.outgoingWebhook(handler.url(), TOKEN);
        portal.eventFault(EventFault.always(mode));
        addLead("'NAME':'A'");
        portal.deliverEvents();
        return handler.bodies().get(0);
    }

    @Test
    void whatAHandlerCausesIsDeliveredToo() {
        portal.outgoingWebhook(handler.url(), TOKEN, "ONCRMLEADADD", "ONCRMLEADUPDATE");
        handler.doing(request -> client.call("crm.lead.update", "{'id':1,'fields':{'TITLE':'seen'}}"));
        addLead("'NAME':'A'");
        portal.deliverEvents();
        assertThat(portal.events().log())
                .extracting(Delivery::event)
                .as("the second update changes nothing and raises nothing")
                .containsExactly("ONCRMLEADADD", "ONCRMLEADUPDATE");
    }

    @Test
    void aTickingPortalDeliversByItself() throws Exception {
        var settings = PracticePortal.Settings.forTests().withClock(PortalClock.ticking());
        try (var ticking = PracticePortal.start(settings)) {
            var arrived = new java.util.concurrent.CountDownLatch(1);
            handler.doing(request -> arrived.countDown());
            ticking.outgoingWebhook(handler.url(), TOKEN);
            new PortalClient(ticking).call("crm.lead.add", "{}");
            assertThat(arrived.await(10, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        }
    }
}
