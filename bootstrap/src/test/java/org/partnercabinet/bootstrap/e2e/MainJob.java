package org.partnercabinet.bootstrap.e2e;

import org.partnercabinet.bitrix24.practice.PracticePortal;

/** What somebody does in Bitrix24 in the course of the main job. */
public final class MainJob {
    private MainJob() {}

    /** The lead becomes a deal of this amount, and the deal is won. */
    public static void won(PracticePortal portal, long lead, String amount) {
        MainJobContract.win(portal, MainJobContract.convert(portal, lead, amount));
    }
}
