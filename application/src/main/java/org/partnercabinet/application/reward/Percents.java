package org.partnercabinet.application.reward;

import java.util.Optional;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.reward.PercentHistory;

/** Every percent there ever was, with who and when. Append-only. */
public interface Percents {
    /** @param partner whose own; empty for the programme's */
    void add(Optional<PartnerId> partner, PercentHistory.Change change);

    PercentHistory of(PartnerId partner);
}
