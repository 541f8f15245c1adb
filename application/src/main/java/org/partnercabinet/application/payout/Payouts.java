package org.partnercabinet.application.payout;

import java.util.function.UnaryOperator;
import org.partnercabinet.domain.payout.Payout;
import org.partnercabinet.domain.payout.PayoutId;

/** All payouts. */
public interface Payouts {
    void add(Payout payout);

    /** @throws org.partnercabinet.domain.Refusal NOT_FOUND {@code payout} */
    Payout get(PayoutId id);

    /** Changes it under a row lock. @throws org.partnercabinet.domain.Refusal as {@link #get} */
    Payout change(PayoutId id, UnaryOperator<Payout> change);
}
