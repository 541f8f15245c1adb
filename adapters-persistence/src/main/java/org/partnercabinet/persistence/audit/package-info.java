/** Who changed what, in the database. Rows are added and read, never changed. */
package org.partnercabinet.persistence.audit;
