package org.partnercabinet.http.crm;

import java.util.concurrent.CompletionStage;
import org.partnercabinet.application.crm.CrmEvents;

/** Takes what the portal says. */
@FunctionalInterface
public interface HintQueue {
    /**
     * @return the same, once it is committed
     * @throws org.partnercabinet.domain.Refusal TOO_MANY {@code request.too-many} when more wait than can be kept soon
     */
    CompletionStage<CrmEvents.Hint> submit(CrmEvents.Hint hint);
}
