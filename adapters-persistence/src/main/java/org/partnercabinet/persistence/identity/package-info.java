/** Accounts, sessions and API keys in the database. */
package org.partnercabinet.persistence.identity;
