package org.partnercabinet.application.messaging;

import java.util.List;
import org.partnercabinet.domain.messaging.ReadyAnswer;

/** The answers that colleagues have at hand, in their order. */
public interface ReadyAnswers {
    List<ReadyAnswer> all();

    /** @throws IllegalStateException outside a transaction */
    void replace(List<ReadyAnswer> answers);
}
