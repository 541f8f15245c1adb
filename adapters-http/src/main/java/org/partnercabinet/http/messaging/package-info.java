/** Conversations, files, broadcasts and notifications over HTTP. */
package org.partnercabinet.http.messaging;
