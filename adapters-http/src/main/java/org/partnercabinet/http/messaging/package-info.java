/** What partners are told, over HTTP and in their language. */
package org.partnercabinet.http.messaging;
