package org.partnercabinet.http.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ProxiesTest {
    private final Proxies proxies = Proxies.trusting(List.of("10.0.0.0/8", "fd00::/8"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.1.2.3|203.0.113.9|203.0.113.9",
                "10.1.2.3|6.6.6.6, 203.0.113.9, 10.9.9.9|203.0.113.9",
                "[fd00::1]|2001:db8::1|2001:db8:0:0:0:0:0:1",
                "203.0.113.1|6.6.6.6|203.0.113.1",
                "10.1.2.3|evil.example.com|10.1.2.3",
                "10.1.2.3|dead.beef|10.1.2.3",
                "10.1.2.3|10.9.9.9|10.9.9.9",
                "10.1.2.3|203.0.113.9:51234|203.0.113.9",
                "10.1.2.3|6.6.6.6, [2001:db8::1]:443, 10.9.9.9:80|2001:db8:0:0:0:0:0:1",
                "10.1.2.3|[2001:db8::1]|2001:db8:0:0:0:0:0:1",
                "10.1.2.3|203.0.113.9:x|10.1.2.3",
                "10.1.2.3|1.1.1.1, , 10.9.9.9|10.9.9.9"
            })
    void only_proxies_of_ours_are_believed(String peer, String header, String visitor) {
        assertThat(proxies.visitor(peer, Optional.of(header))).isEqualTo(visitor);
    }

    @Test
    void whatever_the_visitor_wrote_before_what_the_proxy_added_counts_for_nothing() {
        var header = "6.6.6.6, ".repeat(700) + "203.0.113.9";
        assertThat(proxies.visitor("10.1.2.3", Optional.of(header))).isEqualTo("203.0.113.9");
    }

    @Test
    void without_proxies_the_peer_is_the_visitor() {
        assertThat(Proxies.none().visitor("10.1.2.3", Optional.of("6.6.6.6"))).isEqualTo("10.1.2.3");
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2:3:4:5:6,2001:db8:1:2:0:0:0:0/64",
        "2001:db8:1:2::,2001:db8:1:2:0:0:0:0/64",
        "::1,0:0:0:0:0:0:0:0/64",
        "203.0.113.9,203.0.113.9",
        "::ffff:203.0.113.9,::ffff:203.0.113.9",
        "nonsense,nonsense"
    })
    void an_ipv6_address_is_counted_by_its_network_and_others_by_themselves(String address, String counted) {
        assertThat(Proxies.network64(address)).isEqualTo(counted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.com", "10.0.0.0/33", "10.0.0.0/x", "", "300.1.1.1"})
    void what_is_not_an_address_or_a_network_is_refused(String network) {
        assertThatIllegalArgumentException().isThrownBy(() -> Proxies.trusting(List.of(network)));
    }
}
