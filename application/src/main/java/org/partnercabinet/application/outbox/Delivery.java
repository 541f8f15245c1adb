package org.partnercabinet.application.outbox;

/** Makes the other side agree about one subject. Called outside any transaction, never twice at once for a subject. */
public interface Delivery {
    Topic topic();

    Outcome deliver(String subject);

    /** The subject is laid aside; part of the transaction that does so. */
    default void buried(String subject, String why) {}

    /** A person has a buried subject tried again; part of the transaction that does so. */
    default void revived(String subject) {}
}
