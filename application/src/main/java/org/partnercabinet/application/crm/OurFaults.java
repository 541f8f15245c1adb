package org.partnercabinet.application.crm;

import org.partnercabinet.domain.referral.DealKey;

/** Hears of mistakes of our own that stop one lead or deal and not the others, for the log. */
public interface OurFaults {
    void happened(DealKey about, RuntimeException fault);
}
