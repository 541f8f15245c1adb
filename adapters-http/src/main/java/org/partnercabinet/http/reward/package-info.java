/** Rewards over HTTP: their terms, and corrections by hand. */
package org.partnercabinet.http.reward;
