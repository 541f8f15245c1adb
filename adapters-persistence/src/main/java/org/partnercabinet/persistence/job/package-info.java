/** Jobs in the database, and db-scheduler, which says whose turn it is. */
package org.partnercabinet.persistence.job;
