package org.partnercabinet.application.report;

import java.util.Arrays;
import java.util.Optional;
import org.partnercabinet.domain.link.Dimension;

/** By what numbers are told apart. */
public enum Slicing {
    LINK(true, Dimension.LINK),
    UTM_SOURCE(true, Dimension.UTM_SOURCE),
    UTM_MEDIUM(true, Dimension.UTM_MEDIUM),
    UTM_CAMPAIGN(true, Dimension.UTM_CAMPAIGN),
    UTM_CONTENT(true, Dimension.UTM_CONTENT),
    UTM_TERM(true, Dimension.UTM_TERM),
    /** The host of the page people came from; only visits are known by it, as by the next three. */
    REFERRER(false, Dimension.REFERRER),
    DEVICE(false, Dimension.DEVICE),
    BROWSER(false, Dimension.BROWSER),
    OS(false, Dimension.SYSTEM),
    /** By what partners brought clients; visits have none. */
    SOURCE(true);

    private final boolean ofReferrals;
    private final Optional<Dimension> ofVisits;

    Slicing(boolean ofReferrals, Dimension... ofVisits) {
        this.ofReferrals = ofReferrals;
        this.ofVisits = Arrays.stream(ofVisits).findFirst();
    }

    /** Empty when visits cannot be told apart by it. */
    public Optional<Dimension> ofVisits() {
        return ofVisits;
    }

    public boolean isOfReferrals() {
        return ofReferrals;
    }
}
