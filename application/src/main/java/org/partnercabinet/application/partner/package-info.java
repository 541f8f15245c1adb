/** Partners apply, are approved or not, are blocked; their payout methods. */
package org.partnercabinet.application.partner;
