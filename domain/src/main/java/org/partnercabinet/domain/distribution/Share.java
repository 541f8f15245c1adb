package org.partnercabinet.domain.distribution;

import java.time.LocalDate;

/**
 * What an operator was due at a source on a day: the sum of their chances at each turn they could serve in. Counted in
 * 10⁻¹² of an appeal; a day may have several, which add up.
 *
 * @param variance the sum of p × (1 − p)
 */
public record Share(SourceId source, OperatorId operator, LocalDate day, long expected, long variance) {}
