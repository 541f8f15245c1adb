package org.partnercabinet.application.audit;

import org.partnercabinet.application.Acting;
import org.partnercabinet.application.outbox.Delivery;
import org.partnercabinet.application.outbox.Outcome;
import org.partnercabinet.application.outbox.Topic;

/** A delivery that does what somebody else has done already: what it changes is on their account. */
public record ActingDelivery(Delivery inner, Acting by) implements Delivery {
    @Override
    public Topic topic() {
        return inner.topic();
    }

    @Override
    public Outcome deliver(String subject) {
        return by.doing(() -> inner.deliver(subject));
    }

    @Override
    public void buried(String subject, String why) {
        inner.buried(subject, why);
    }

    @Override
    public void revived(String subject) {
        inner.revived(subject);
    }
}
