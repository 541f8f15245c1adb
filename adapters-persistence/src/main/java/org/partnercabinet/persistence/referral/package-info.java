/** Referrals, their deals and the requests people left, in the database. */
package org.partnercabinet.persistence.referral;
