/** Partners' links over HTTP: their own list, and the addresses that visitors follow. */
package org.partnercabinet.http.link;
