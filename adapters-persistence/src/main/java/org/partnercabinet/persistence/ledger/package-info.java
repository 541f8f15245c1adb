/** The ledger in the database: transfers and entries are only ever inserted; sums are kept beside them. */
package org.partnercabinet.persistence.ledger;
