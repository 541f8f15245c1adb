/** Double entry, append-only, per partner and currency. Everything about money is a transfer with a cause and a reason. */
package org.partnercabinet.domain.ledger;
