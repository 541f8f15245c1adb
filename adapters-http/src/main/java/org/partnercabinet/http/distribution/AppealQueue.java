package org.partnercabinet.http.distribution;

import java.util.concurrent.CompletionStage;
import org.partnercabinet.application.distribution.AcceptAppeals;
import org.partnercabinet.application.distribution.NewAppeal;

/** Takes appeals, those that come at once together. */
@FunctionalInterface
public interface AppealQueue {
    /**
     * @return what became of it, once that is committed
     * @throws org.partnercabinet.domain.Refusal TOO_MANY {@code request.too-many} when more wait than can be answered
     *     soon
     */
    CompletionStage<AcceptAppeals.Answer> submit(NewAppeal appeal);
}
