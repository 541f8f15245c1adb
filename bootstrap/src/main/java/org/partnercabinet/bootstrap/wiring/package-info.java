/** Who is made of what: stores, use cases, web. Plain constructors from top to bottom. */
package org.partnercabinet.bootstrap.wiring;
