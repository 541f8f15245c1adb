package org.partnercabinet.domain.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ReadyAnswerTest {
    @Test
    void oneLanguageIsEnough() {
        assertThat(new ReadyAnswer("Hello", " ", " Hi ").en()).isEqualTo("Hi");
        assertThat(new ReadyAnswer("Привет", "Да", "").ru()).isEqualTo("Да");
    }

    @Test
    void noLanguageIsNot() {
        assertThatThrownBy(() -> new ReadyAnswer("Hello", "", " ")).hasMessageContaining("blank");
        assertThatThrownBy(() -> new ReadyAnswer(" ", "Да", "Yes")).hasMessageContaining("blank");
    }

    @Test
    void itFitsIntoAMessage() {
        assertThat(ReadyAnswer.LONGEST).isLessThanOrEqualTo(Message.LONGEST);
    }
}
