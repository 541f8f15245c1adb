package org.partnercabinet.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnercabinet.bitrix24.practice.PracticePortal;

/** Nobody has us knock behind the firewall. */
class ReachTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.1.1",
                "192.0.0.8",
                "192.0.2.1",
                "198.18.0.1",
                "198.19.1.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "2001:db8::1",
                "2001:0:1::1",
                "::127.0.0.1",
                "4000::1"
            })
    void what_is_not_of_the_public_internet_is_out_of_reach(String address) throws UnknownHostException {
        assertThat(Reach.isPublic(InetAddress.getByName(address))).isFalse();
        assertThat(Reach.PUBLIC.allowsLiteral(address)).isFalse();
        assertThat(Reach.ANYWHERE.allowsLiteral(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.0.1",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.167.1.1",
                "198.17.0.1",
                "198.20.0.1",
                "223.255.255.254",
                "2a00:1450:4010::8b",
                "64:ff9b::808:808",
                "2002:808:808::1"
            })
    void what_is_of_it_is_within_reach(String address) throws UnknownHostException {
        assertThat(Reach.isPublic(InetAddress.getByName(address))).isTrue();
        assertThat(Reach.PUBLIC.allowsLiteral(address)).isTrue();
    }

    /** Numbers that are no dotted address mean one nevertheless. */
    @ParameterizedTest
    @ValueSource(strings = {"2130706433", "127.1", "010.1.1.1", "0127.0.0.1"})
    void other_ways_to_write_a_number_do_not_help(String host) {
        assertThat(Reach.PUBLIC.allowsLiteral(host)).isFalse();
    }

    @Test
    void a_name_is_judged_by_all_it_stands_for_when_it_is_looked_up() throws UnknownHostException {
        List<InetAddress> both = List.of(InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1"));
        assertThatThrownBy(() -> Reach.PUBLIC.over(host -> both).lookup("portal.example"))
                .isInstanceOf(Reach.NotPublic.class);
        assertThat(Reach.ANYWHERE.over(host -> both).lookup("portal.example")).isEqualTo(both);
        assertThat(Reach.PUBLIC.over(host -> both.subList(0, 1)).lookup("portal.example"))
                .hasSize(1);
        assertThat(Reach.PUBLIC.allows("localhost")).isFalse();
        assertThat(Reach.ANYWHERE.allows("localhost")).isTrue();
    }

    /** The name was public when it was checked and is ours when it is called: nothing is sent. */
    @Test
    void a_name_that_changes_its_meaning_between_check_and_call_is_not_called() {
        try (var portal = PracticePortal.start(PracticePortal.Settings.forTests())) {
            int port = HttpUrl.get(portal.webhookUrl()).port();
            var asked = new AtomicInteger();
            var wire = new Wire(Duration.ofSeconds(2), Reach.PUBLIC, host -> {
                asked.incrementAndGet();
                return List.of(InetAddress.getLoopbackAddress());
            });
            byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
            for (String host : List.of("portal.example", "127.0.0.1", "[::1]")) {
                HttpUrl url = HttpUrl.get("http://" + host + ":" + port + "/rest/9/code/profile");
                assertThatThrownBy(() -> wire.post(url, body, Duration.ofSeconds(2)))
                        .isInstanceOfSatisfying(
                                Wire.Lost.class,
                                lost -> assertThat(lost.trouble().verdict()).isEqualTo(Verdict.NOT_SENT));
            }
            assertThat(asked).hasValue(1);
            assertThat(portal.journal().all()).isEmpty();
            wire.close();
        }
    }
}
