package org.partnercabinet.http.web;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * A good answer that goes on: pieces of it are given to an {@link Outlet} when there are some.
 *
 * @param writers who write; they never wait for the other side
 * @param mostWaiting pieces that were not taken yet; with more the answer breaks off
 * @param begin gets the outlet; must be quick
 */
public record LastingAnswer(
        String contentType, List<Header> headers, Executor writers, int mostWaiting, Consumer<Outlet> begin) {
    public LastingAnswer {
        headers = List.copyOf(headers);
    }
}
