/** Leads by file and by token, over HTTP; CSV as a representation; conversion. */
package org.partnercabinet.http.transfer;
