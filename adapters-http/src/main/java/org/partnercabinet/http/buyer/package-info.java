/** Buyers over HTTP, in the words of the brief, and the page on which the connection to Bitrix24 is tried out. */
package org.partnercabinet.http.buyer;
