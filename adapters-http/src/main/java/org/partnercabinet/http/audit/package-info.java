/** Who changed what, over HTTP: all of it for administrators, what concerns them for partners. */
package org.partnercabinet.http.audit;
