/** The port to the double-entry ledger and what partners see of it. */
package org.partnercabinet.application.ledger;
