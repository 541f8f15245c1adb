/** Payouts over HTTP: partners ask, administrators decide and pay. */
package org.partnercabinet.http.payout;
