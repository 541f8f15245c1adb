/** Partners' money over HTTP: what they have, and why. */
package org.partnercabinet.http.ledger;
