package org.partnercabinet.http.payout;

import org.partnercabinet.application.payout.ApprovePayout;
import org.partnercabinet.application.payout.CancelPayout;
import org.partnercabinet.application.payout.ConfirmPayment;
import org.partnercabinet.application.payout.DecidePayouts;
import org.partnercabinet.application.payout.RejectPayout;

/** What can be decided about a payout. */
public record Deciding(
        ApprovePayout approve, RejectPayout reject, ConfirmPayment confirm, CancelPayout cancel, DecidePayouts many) {}
