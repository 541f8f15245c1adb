/** What administrators set, over HTTP: the terms of rewards and the links that new partners get. */
package org.partnercabinet.http.settings;
