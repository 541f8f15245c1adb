/** Partners over HTTP: applications and decisions, payout methods, and whose records a call is about. */
package org.partnercabinet.http.partner;
