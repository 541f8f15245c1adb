/** Use cases and the ports they need. Knows the domain and nothing outside. */
package org.partnercabinet.application;
