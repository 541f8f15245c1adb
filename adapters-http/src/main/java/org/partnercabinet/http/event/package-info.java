/** What happens, told to open pages at once: a stream of events for each of them. */
package org.partnercabinet.http.event;
