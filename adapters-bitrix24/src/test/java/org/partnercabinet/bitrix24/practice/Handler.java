package org.partnercabinet.bitrix24.practice;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.partnercabinet.bitrix24.practice.wire.Answer;
import org.partnercabinet.bitrix24.practice.wire.HttpListener;
import org.partnercabinet.bitrix24.practice.wire.Request;

/** A receiver of events that writes down what it got. */
final class Handler implements AutoCloseable {
    private final List<Request> got = new CopyOnWriteArrayList<>();
    private final HttpListener listener;
    private volatile int status = 200;
    private volatile Consumer<Request> onEvent = request -> {};

    Handler() {
        listener = new HttpListener("test-handler", "127.0.0.1", 0, request -> {
                    got.add(request);
                    onEvent.accept(request);
                    return Answer.of(status, "text/plain", "");
                })
                .open();
    }

    String url() {
        return "http://127.0.0.1:" + listener.port() + "/hook";
    }

    void answers(int newStatus) {
        status = newStatus;
    }

    void doing(Consumer<Request> what) {
        onEvent = what;
    }

    List<String> bodies() {
        return got.stream().map(Request::text).toList();
    }

    List<Request> requests() {
        return got;
    }

    @Override
    public void close() {
        listener.close();
    }
}
