/** Analytics over HTTP: what came of links, for partners and administrators. */
package org.partnercabinet.http.report;
