/** Every percent there ever was, in the database. */
package org.partnercabinet.persistence.reward;
