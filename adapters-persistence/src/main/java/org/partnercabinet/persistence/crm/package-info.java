/** What was made in the portal, what it sent and how far the sweeps came, in the database. */
package org.partnercabinet.persistence.crm;
