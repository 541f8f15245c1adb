/** Answers that may be asked for again, in the database, sealed. */
package org.partnercabinet.persistence.idempotency;
