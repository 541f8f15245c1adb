/** Partners and their payout methods in the database. Requisites are sealed before they get there. */
package org.partnercabinet.persistence.partner;
