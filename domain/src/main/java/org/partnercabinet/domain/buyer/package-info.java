/** Buyers: people with an account who buy the company's own product, and whether they have paid. */
package org.partnercabinet.domain.buyer;
