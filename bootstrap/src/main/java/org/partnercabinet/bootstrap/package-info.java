/** Starts the product: reads the configuration, builds everything from top to bottom, runs the workers. */
package org.partnercabinet.bootstrap;
