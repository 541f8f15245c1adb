package org.partnercabinet.application.outbox;

/** Makes the other side agree about one subject. Called outside any transaction, never twice at once for a subject. */
public interface Delivery {
    Topic topic();

    Outcome deliver(String subject);
}
