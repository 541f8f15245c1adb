/** What Bitrix24 tells us over HTTP. */
package org.partnercabinet.http.crm;
