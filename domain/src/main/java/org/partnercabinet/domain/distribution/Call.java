package org.partnercabinet.domain.distribution;

import java.util.Optional;
import java.util.Set;

/**
 * What is particular about the appeal that has to be given out.
 *
 * @param declined who must not get it
 * @param wanted who handled the lead last, if that matters
 * @param onlyWanted whether it waits for them rather than goes to somebody else
 */
public record Call(Set<OperatorId> declined, Optional<OperatorId> wanted, boolean onlyWanted) {
    public static final Call ANY = new Call(Set.of(), Optional.empty(), false);
}
