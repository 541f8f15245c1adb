package org.partnercabinet.bitrix24.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.bitrix24.practice.faults.FaultRule;
import org.partnercabinet.bitrix24.practice.faults.FaultType;
import org.partnercabinet.bitrix24.practice.rest.Journal.Ending;

class WireFaultsTest extends WithPortal {
    private static final String ADD = "{\"fields\":{\"ORIGIN_ID\":\"1\"}}";

    private RawSocket.Seen add() throws IOException {
        return RawSocket.post(URI.create(portal.restUrl()).getPort(), "/rest/9/practice0code0000/crm.lead.add", ADD);
    }

    @Test
    void aReplyLostAfterExecutionLeavesTheLeadBehind() throws IOException {
        portal.fault(
                FaultRule.after("crm.lead.add", FaultType.CLOSE_WITHOUT_REPLY).once());
        var seen = add();
        assertThat(seen.text()).isEmpty();
        assertThat(seen.reset()).isFalse();
        assertThat(portal.state().count(EntityType.LEAD)).isEqualTo(1);
        assertThat(portal.journal().all().get(0).ending()).isEqualTo(Ending.EXECUTED_REPLY_LOST);
        assertThat(client.raw("crm.lead.add", "{}").statusCode())
                .as("the fault is spent")
                .isEqualTo(200);
    }

    @Test
    void aResetBeforeExecutionLeavesNothing() throws IOException {
        portal.fault(FaultRule.before("crm.*.add", FaultType.RESET).once());
        var seen = add();
        assertThat(seen.reset()).isTrue();
        assertThat(portal.state().count(EntityType.LEAD)).isZero();
        assertThat(portal.journal().all().get(0).ending()).isEqualTo(Ending.REFUSED);
    }

    @Test
    void aTruncatedAnswerKeepsItsFullLength() throws IOException {
        portal.fault(FaultRule.after("crm.lead.add", FaultType.TRUNCATED).once());
        var seen = add();
        assertThat(seen.body().length()).isPositive().isLessThan(seen.contentLength());
        assertThat(portal.state().count(EntityType.LEAD)).isEqualTo(1);
    }

    @Test
    void aTruncatedChunkedAnswerMissesItsLastChunk() throws IOException {
        portal.fault(
                FaultRule.after("crm.lead.add", FaultType.TRUNCATED_CHUNKED).once());
        var seen = add();
        assertThat(seen.text()).contains("Transfer-Encoding: chunked").doesNotContain("\r\n0\r\n");
        assertThatThrownBy(() -> {
                    portal.fault(FaultRule.after("profile", FaultType.TRUNCATED_CHUNKED)
                            .once());
                    client.raw("profile", "{}");
                })
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void headersMayComeAndTheBodyNever() {
        portal.fault(FaultRule.after("profile", FaultType.HEADERS_THEN_HANG));
        assertThatThrownBy(() -> within(Duration.ofMillis(300))).isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void aDripOutlastsEveryReadTimeoutAndOnlyADeadlineHelps() {
        portal.fault(FaultRule.after("profile", FaultType.DRIP).with("millis", 50));
        assertThatThrownBy(() -> within(Duration.ofMillis(300))).isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void aDelayedAnswerArrivesWhole() throws Exception {
        portal.fault(
                FaultRule.before("profile", FaultType.DELAY).with("millis", 50).once());
        long start = System.nanoTime();
        assertThat(within(Duration.ofSeconds(10)).statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(50));
        assertThat(portal.journal().all()).hasSize(1);
    }

    private HttpResponse<String> within(Duration deadline) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(portal.webhookUrl() + "profile"))
                .build();
        var answer = HttpClient.newHttpClient().sendAsync(request, HttpResponse.BodyHandlers.ofString());
        try {
            return answer.get(deadline.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS);
        } catch (java.util.concurrent.TimeoutException e) {
            answer.cancel(true);
            throw new HttpTimeoutException("deadline");
        }
    }

    @Test
    void aRefusingPortalComesBackAtTheSamePort() {
        portal.fault(FaultRule.before("profile", FaultType.REFUSE).once());
        assertThatThrownBy(() -> client.raw("profile", "{}")).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> client.raw("profile", "{}")).hasCauseInstanceOf(ConnectException.class);
        portal.listenAgain();
        assertThat(client.raw("profile", "{}").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "queryLimit,503,QUERY_LIMIT_EXCEEDED",
        "operatingLimit,429,OPERATION_TIME_LIMIT",
        "overload,503,OVERLOAD_LIMIT",
        "html,502,nginx",
        "html200,200,Авторизация",
        "malformed,200,148500.",
        "phpNotice,200,<b>Warning</b>",
        "neither,200,time",
        "status,500,''",
        "empty,200,''",
    })
    void otherAnswersComeInPlace(String type, int status, String contains) {
        client.control(
                "faults", "{'match':{'method':'crm.lead.add'},'phase':'after','action':{'type':'" + type + "'}}");
        var answer = client.raw("crm.lead.add", "{}");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(contains);
        assertThat(portal.state().count(EntityType.LEAD)).isEqualTo(1);
    }

    @Test
    void anyStatusBodyAndHeaderCanBeAsked() {
        portal.fault(FaultRule.before("profile", FaultType.STATUS)
                .with("status", 400)
                .with("body", Map.of("error", 0, "error_description", "x"))
                .with("headers", Map.of("X-Reason", "test")));
        var answer = client.raw("profile", "{}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("X-Reason")).hasValue("test");
        assertThat(PortalClient.read(answer).get("error").isInt()).isTrue();
    }

    @Test
    void aRedirectGoesWhereItIsTold() {
        portal.fault(FaultRule.before("profile", FaultType.REDIRECT)
                .with("status", 307)
                .with("location", "https://foreign.example/rest/"));
        var answer = client.raw("profile", "{}");
        assertThat(answer.statusCode()).isEqualTo(307);
        assertThat(answer.headers().firstValue("Location")).hasValue("https://foreign.example/rest/");
        portal.faults().clear();
        portal.fault(FaultRule.before("profile", FaultType.REDIRECT));
        assertThat(client.raw("profile", "{}").headers().firstValue("Location")).isEmpty();
    }

    @Test
    void aWrongCharsetIsNotTheOneThatWasAnnounced() throws Exception {
        addLead("'TITLE':'Заявка'");
        portal.fault(FaultRule.after("crm.lead.get", FaultType.WRONG_CHARSET));
        var request = HttpRequest.newBuilder(URI.create(portal.webhookUrl() + "crm.lead.get?id=1"))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(new String(answer.body(), Charset.forName("windows-1251"))).contains("Заявка");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json; charset=utf-8");
    }

    @Test
    void aHugeBodyIsAsLongAsItSays() {
        portal.fault(FaultRule.before("profile", FaultType.HUGE_BODY).with("bytes", 300_000));
        assertThat(client.raw("profile", "{}").body()).hasSize(300_000);
    }

    @Test
    void aFaultHitsTheNthCallOrThatWithAGivenParameter() {
        portal.fault(FaultRule.before("profile", FaultType.OVERLOAD).nth(2));
        assertThat(client.raw("profile", "{}").statusCode()).isEqualTo(200);
        assertThat(client.raw("profile", "{}").statusCode()).isEqualTo(503);
        assertThat(client.raw("profile", "{}").statusCode()).isEqualTo(200);
        portal.fault(FaultRule.before("crm.lead.add", FaultType.QUERY_LIMIT).where("fields.ORIGIN_ID", "b"));
        assertThat(client.raw("crm.lead.add", "{'fields':{'ORIGIN_ID':'a'}}").statusCode())
                .isEqualTo(200);
        assertThat(client.raw("crm.lead.add", "{'fields':{'ORIGIN_ID':'b'}}").statusCode())
                .isEqualTo(503);
    }

    @Test
    void chanceGoesBySeed() {
        assertThat(outcomes(7)).isEqualTo(outcomes(7)).contains("200", "503").isNotEqualTo(outcomes(8));
    }

    private static String outcomes(long seed) {
        try (var other = PracticePortal.start(PracticePortal.Settings.forTests().withSeed(seed))) {
            var its = new PortalClient(other);
            its.control(
                    "faults",
                    "{'match':{'method':'profile','probability':0.5},'phase':'before','action':{'type':'overload'}}");
            var seen = new StringBuilder();
            for (int i = 0; i < 24; i++) {
                seen.append(its.raw("profile", "{}").statusCode()).append(' ');
            }
            return seen.toString();
        }
    }

    @ParameterizedTest
    @EnumSource(FaultType.class)
    void everyFaultOfTheListIsUnderstoodOverTheControlPort(FaultType type) {
        var answer = client.control("faults", "{'match':{'method':'none'},'action':{'type':'" + type.word() + "'}}");
        assertThat(answer.at("/faults/0/id").textValue()).isEqualTo("f1");
        assertThat(answer.has("error")).isFalse();
    }

    @Test
    void anUnknownFaultIsNamed() {
        assertThat(client.control("faults", "{'action':{'type':'earthquake'}}")
                        .get("error")
                        .textValue())
                .contains("earthquake");
    }
}
