/** The database: opening it, its transactions, and what all stores share. One set of SQL runs on H2 and on PostgreSQL. */
package org.partnercabinet.persistence;
