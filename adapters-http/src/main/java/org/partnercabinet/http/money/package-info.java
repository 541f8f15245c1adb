/** Money as it travels and as people read it. */
package org.partnercabinet.http.money;
