package org.partnercabinet.domain.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientWordsTest {
    @Test
    void wordsAreFoldedAndThePhoneIsKnownAsItIsSaid() {
        assertThat(ClientWords.of("Пётр Орлов-Второй", "ООО «Ромашка»", "Petr@Example.com", "+79123456789"))
                .containsExactlyInAnyOrder(
                        "петр",
                        "орлов",
                        "второй",
                        "ооо",
                        "ромашка",
                        "petr@example.com",
                        "79123456789",
                        "9123456789",
                        "6789");
    }

    @Test
    void whatIsNotKnownIsNoWord() {
        assertThat(ClientWords.of("", "", "", "")).isEmpty();
    }
}
