/** Landing pages over HTTP: what their partners work on, what people see, their images. */
package org.partnercabinet.http.landing;
