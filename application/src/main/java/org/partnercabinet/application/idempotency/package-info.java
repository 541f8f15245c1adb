/** The same request sent twice is done once and answered the same. */
package org.partnercabinet.application.idempotency;
