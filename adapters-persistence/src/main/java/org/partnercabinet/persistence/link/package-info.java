/** Links, their clicks and counters in the database. Built for many clicks in one transaction. */
package org.partnercabinet.persistence.link;
