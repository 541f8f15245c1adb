/** Partners and their approval, their percent and their payout methods. A partner stands on an account. */
package org.partnercabinet.domain.partner;
