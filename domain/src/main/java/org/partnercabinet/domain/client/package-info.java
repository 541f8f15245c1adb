/**
 * A client is a person, once, however they came. Phone, e-mail, Telegram id and what another system calls them are
 * identities of that person.
 */
package org.partnercabinet.domain.client;
