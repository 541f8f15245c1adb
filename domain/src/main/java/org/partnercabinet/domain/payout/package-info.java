/** A partner's request for money and its life. What is requested is reserved at once and paid exactly. */
package org.partnercabinet.domain.payout;
