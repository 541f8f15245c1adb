/** The connection to Bitrix24 and its settings, how it goes, and where its events arrive. */
package org.partnercabinet.http.crm;
