/** The connection, its settings, what was made in the portal, what it sent and how the sweeps go, in the database. */
package org.partnercabinet.persistence.crm;
