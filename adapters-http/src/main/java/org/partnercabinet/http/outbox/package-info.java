/** Deliveries that wait for a person. */
package org.partnercabinet.http.outbox;
