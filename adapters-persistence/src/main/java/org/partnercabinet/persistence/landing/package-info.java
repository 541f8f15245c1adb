/** Landing pages, their revisions, addresses, images and consents in the database. */
package org.partnercabinet.persistence.landing;
