/** Partners bring clients, by hand, by link or by form. Behind each referral stand deals of the portal. */
package org.partnercabinet.application.referral;
