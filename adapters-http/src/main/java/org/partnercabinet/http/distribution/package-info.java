/**
 * Lead distribution over HTTP: operators, sources, appeals, the queue, why each appeal went where it went, and numbers. What
 * the mini CRM of brief 5 answered is answered in its words, so that programs written for it need another address only.
 */
package org.partnercabinet.http.distribution;
