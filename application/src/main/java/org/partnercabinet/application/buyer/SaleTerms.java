package org.partnercabinet.application.buyer;

import org.partnercabinet.domain.settings.SaleSettings;

/** What buyers buy, as an administrator set it. */
public interface SaleTerms {
    /** {@link SaleSettings#usual} until somebody sets others. */
    SaleSettings current();

    /** Needs an open transaction. */
    void put(SaleSettings terms);
}
