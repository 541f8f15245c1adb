package org.partnercabinet.application.outbox;

import java.time.Instant;
import java.util.Collection;

/**
 * What must happen outside if the transaction commits. A row says topic and subject, never data: the delivery reads the
 * newest state and makes the other side agree. The same subject added again is one row; added while it is being
 * delivered, it is delivered once more. Also the clock of the product: a row may be due later, and a delivery that adds
 * its own subject again recurs.
 */
public interface Outbox {
    /** Due at once. @throws IllegalStateException outside a transaction */
    void add(Topic topic, String subject);

    /**
     * Each of these once, due at once; as many statements as for one, in an order that is the same for everybody, so that
     * two who add the same never wait for each other in a circle.
     *
     * @throws IllegalStateException outside a transaction
     */
    void addAll(Topic topic, Collection<String> subjects);

    /** Due then; a row that is due sooner stays so, a buried one lives again. @throws IllegalStateException as above */
    void add(Topic topic, String subject, Instant dueAt);
}
