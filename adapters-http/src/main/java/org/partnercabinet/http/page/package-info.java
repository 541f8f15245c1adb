/** Pages for people: templates, their texts, and the files browsers load. */
package org.partnercabinet.http.page;
