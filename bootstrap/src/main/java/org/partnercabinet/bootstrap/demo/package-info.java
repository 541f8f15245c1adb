/** Demo mode: a throw-away database, sample data and the practice portal, so that the whole loop can be played. */
package org.partnercabinet.bootstrap.demo;
