package org.partnercabinet.http.web;

import java.util.concurrent.CompletionStage;

/** What an endpoint does once everything that can be checked from outside is checked. */
public sealed interface Handler {
    /** Answers on the thread that asked. */
    @FunctionalInterface
    non-sealed interface Now extends Handler {
        Answer handle(Call call);
    }

    /** Answers later; the thread that asked is free meanwhile. */
    @FunctionalInterface
    non-sealed interface Later extends Handler {
        CompletionStage<Answer> handle(Call call);
    }
}
