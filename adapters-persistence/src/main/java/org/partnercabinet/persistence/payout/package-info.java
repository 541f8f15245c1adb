/** Payouts in the database, with sealed copies of where they go. */
package org.partnercabinet.persistence.payout;
