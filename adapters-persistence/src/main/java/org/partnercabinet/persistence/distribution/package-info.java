/** Lead distribution in the database. One row is the gate; everything else about it is written behind that row's lock. */
package org.partnercabinet.persistence.distribution;
