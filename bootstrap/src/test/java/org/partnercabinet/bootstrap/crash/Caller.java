package org.partnercabinet.bootstrap.crash;

import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.function.Consumer;
import org.partnercabinet.bootstrap.crash.Promises.Unanswered;
import org.partnercabinet.bootstrap.e2e.Api;
import org.partnercabinet.bootstrap.e2e.Api.Reply;

/** Somebody who sends every order under a key and sends it again when the answer was cut off; most have an account. */
final class Caller {
    private final String email;
    private final String password;
    private final Promises promises;
    private volatile Api api;

    Caller(String email, String password, Promises promises) {
        this.email = email;
        this.password = password;
        this.promises = promises;
    }

    /** Somebody without an account, at an address of their own: a form takes only so many requests from one. */
    static Caller nobody(String url, String address, Promises promises) {
        var nobody = new Caller("", "", promises);
        nobody.api = new Api(url).with("X-Forwarded-For", address);
        return nobody;
    }

    void signIn(String url) {
        api = new Api(url).signedIn(email, password);
    }

    Reply get(String path) {
        return api.get(path);
    }

    /** @param whenAnswered gets the answer, whenever it comes */
    void order(String path, Object body, Consumer<Reply> whenAnswered) {
        order(new Unanswered(this, path, body, UUID.randomUUID().toString(), whenAnswered));
    }

    void order(Unanswered order) {
        Reply reply;
        try {
            reply = api.with("Idempotency-Key", order.key()).post(order.path(), order.body());
        } catch (UncheckedIOException cutOff) {
            promises.unanswered.add(order);
            throw cutOff;
        }
        promises.answers.incrementAndGet();
        order.whenAnswered().accept(reply);
    }

    /** An answer that should have been another one. */
    void complain(String about, Reply reply) {
        promises.complaints.add(about + ": " + reply.status() + " " + reply.text());
    }
}
