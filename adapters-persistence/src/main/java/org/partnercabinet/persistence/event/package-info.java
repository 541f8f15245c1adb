/** Events in the database, and PostgreSQL's way of telling other processes. */
package org.partnercabinet.persistence.event;
