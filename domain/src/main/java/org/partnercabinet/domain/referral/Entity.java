package org.partnercabinet.domain.referral;

/** What a deal is in Bitrix24. Their ids are counted apart: lead 7 and deal 7 have nothing to do with each other. */
public enum Entity {
    LEAD,
    DEAL
}
