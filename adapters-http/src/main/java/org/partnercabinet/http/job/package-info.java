/** Long work over HTTP: watched, called off, its file taken. */
package org.partnercabinet.http.job;
