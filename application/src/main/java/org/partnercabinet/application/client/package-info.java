/** One person is one client: ports to find or add them. */
package org.partnercabinet.application.client;
