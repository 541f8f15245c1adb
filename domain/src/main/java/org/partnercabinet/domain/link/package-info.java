/** Tracked links, the addresses they lead to, and clicks. One visit is one click; bots are never counted. */
package org.partnercabinet.domain.link;
