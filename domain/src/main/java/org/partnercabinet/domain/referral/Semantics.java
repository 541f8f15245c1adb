package org.partnercabinet.domain.referral;

/** What a stage means, in any funnel: Bitrix24's {@code P}, {@code S}, {@code F}, and a deal that was deleted there. */
public enum Semantics {
    OPEN,
    WON,
    LOST,
    DELETED
}
