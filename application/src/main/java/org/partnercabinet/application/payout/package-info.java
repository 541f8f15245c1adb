/** Partners ask for money; administrators approve, reject and pay. */
package org.partnercabinet.application.payout;
