package org.partnercabinet.http.web;

import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** What an endpoint does once everything that can be checked from outside is checked. */
public sealed interface Handler {
    /**
     * Answers on the thread that asked, in two steps: what is slow comes first, and the work, which under an
     * idempotency key is part of a transaction, or is not done at all, second.
     */
    @FunctionalInterface
    non-sealed interface Prepared extends Handler {
        Supplier<Answer> prepare(Call call);
    }

    /** Answers on the thread that asked. */
    @FunctionalInterface
    interface Now {
        Answer handle(Call call);

        /** With nothing to prepare. */
        default Prepared prepared() {
            return call -> () -> handle(call);
        }
    }

    /** Answers on the thread that asked, piece by piece: an answer of any length needs little memory. */
    @FunctionalInterface
    non-sealed interface Streamed extends Handler {
        Streaming open(Call call);
    }

    /** Answers for as long as both sides want, whenever there is something to say; holds no thread meanwhile. */
    @FunctionalInterface
    non-sealed interface Lasting extends Handler {
        LastingAnswer open(Call call);
    }

    /** Answers later; the thread that asked is free meanwhile. */
    @FunctionalInterface
    non-sealed interface Later extends Handler {
        CompletionStage<Answer> handle(Call call);
    }
}
