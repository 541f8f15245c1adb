package org.partnercabinet.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.domain.messaging.ReadyAnswer;

/** What everybody may expect of {@link ReadyAnswers}. */
public abstract class ReadyAnswersContract extends PortsContract {
    private static final ReadyAnswer HELLO = new ReadyAnswer("Привет", "Здравствуйте!\nЧем помочь?", "Hello!");
    private static final ReadyAnswer WHEN = new ReadyAnswer("When", "", "Tomorrow.");
    private static final ReadyAnswer LONGEST =
            new ReadyAnswer("😀".repeat(100), "中".repeat(ReadyAnswer.LONGEST), "😀".repeat(ReadyAnswer.LONGEST));

    @Test
    void theyComeBackInTheirOrderHoweverLong() {
        replace(WHEN, HELLO, LONGEST);
        assertThat(answers().all()).containsExactly(WHEN, HELLO, LONGEST);
        replace(HELLO, WHEN);
        assertThat(answers().all()).containsExactly(HELLO, WHEN);
        replace();
        assertThat(answers().all()).isEmpty();
    }

    @Test
    void aReplacementThatFailsLeavesWhatWas() {
        replace(HELLO, WHEN);
        undone(() -> answers().replace(List.of(WHEN)));
        assertThat(answers().all()).containsExactly(HELLO, WHEN);
    }

    @Test
    void replacingNeedsATransaction() {
        needsTransaction(() -> answers().replace(List.of()));
    }

    private ReadyAnswers answers() {
        return ports.messaging().readyAnswers();
    }

    private void replace(ReadyAnswer... wanted) {
        run(() -> answers().replace(List.of(wanted)));
    }
}
