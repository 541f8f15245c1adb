/** The same request sent twice is answered the same. */
package org.partnercabinet.http.idempotency;
