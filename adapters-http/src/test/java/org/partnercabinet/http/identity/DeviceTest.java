package org.partnercabinet.http.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DeviceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0 | Firefox, Windows
            Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Mobile Safari/537.36 | Chrome, Android
            Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605 Version/17.5 Mobile Safari/604 | Safari, iPhone
            Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/126.0 YaBrowser/24.6 Safari/537.36 | Yandex Browser, Linux
            Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0 | Edge, Windows
            curl/8.5.0 | curl
            something else | ''
            """)
    void a_browser_is_called_as_people_call_it(String agent, String name) {
        assertThat(Device.named(agent)).isEqualTo(name);
    }
}
