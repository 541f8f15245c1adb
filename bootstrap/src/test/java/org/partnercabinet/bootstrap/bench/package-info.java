/**
 * How fast and how small the product is, against what the machine can do: {@code mvn verify -Pbench}. The product runs in a
 * JVM of its own, as it is shipped; whoever measures it stays outside.
 */
package org.partnercabinet.bootstrap.bench;
