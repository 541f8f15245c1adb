/** Draws uploaded images anew with what Java has for it. */
package org.partnercabinet.bootstrap.picture;
