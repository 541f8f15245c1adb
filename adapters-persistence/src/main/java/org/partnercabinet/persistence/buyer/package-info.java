/** Buyers and what they buy, in the database. */
package org.partnercabinet.persistence.buyer;
