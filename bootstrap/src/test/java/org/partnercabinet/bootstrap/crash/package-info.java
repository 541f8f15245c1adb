/** The product as a process of its own, killed again and again: nothing that was answered may be missing afterwards. */
package org.partnercabinet.bootstrap.crash;
