package org.partnercabinet.http.link;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.partnercabinet.domain.link.Visit;

/** Takes visits to links. */
@FunctionalInterface
public interface VisitQueue {
    /**
     * @return where the visit leads, once its click is committed; empty where nothing does
     * @throws org.partnercabinet.domain.Refusal TOO_MANY {@code request.too-many} when more visits wait than can be
     *     answered soon
     */
    CompletionStage<Optional<String>> follow(Visit visit);
}
