/** A client is a person, once, however they came. Phone and e-mail are identities of that person. */
package org.partnercabinet.domain.client;
