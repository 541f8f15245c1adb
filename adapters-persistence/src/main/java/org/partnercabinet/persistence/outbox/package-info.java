/** The outbox in the database: one row a subject, leased by conditional updates. */
package org.partnercabinet.persistence.outbox;
