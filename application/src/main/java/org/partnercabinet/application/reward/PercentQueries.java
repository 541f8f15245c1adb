package org.partnercabinet.application.reward;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.domain.money.Percent;
import org.partnercabinet.domain.partner.PartnerId;

/** What partners earned by when, for screens. */
public interface PercentQueries {
    /** Every decision that concerned the partner, their own percent's and the programme's, the latest first. */
    List<Row> history(PartnerId partner);

    /**
     * @param own whether it is the partner's own, rather than the programme's
     * @param percent empty: from now on the programme's
     * @param by the e-mail of who decided; empty for the configuration
     */
    record Row(boolean own, Optional<Percent> percent, Instant since, Optional<String> by) {}
}
