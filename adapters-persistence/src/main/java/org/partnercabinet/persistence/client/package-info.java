/** Clients in the database. Who has which phone and e-mail is decided by a unique key, so races have one winner. */
package org.partnercabinet.persistence.client;
