/** Conversations, files, broadcasts and notifications in the database. */
package org.partnercabinet.persistence.messaging;
