/** Notifications in the database. */
package org.partnercabinet.persistence.messaging;
