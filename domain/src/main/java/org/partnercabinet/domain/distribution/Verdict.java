package org.partnercabinet.domain.distribution;

import java.util.Optional;

/**
 * What a turn thought of one operator, before it gave the appeal away.
 *
 * @param whyNot empty if they could have got it
 * @param share their part of the weight of all who could, in 10⁻¹²; 0 if they could not
 * @param deficit what they were behind with this turn's share, in 10⁻¹² of an appeal
 */
public record Verdict(
        OperatorId operator, int weight, int load, int limit, Optional<Reason> whyNot, long share, long deficit) {}
