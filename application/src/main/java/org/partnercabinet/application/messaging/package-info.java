/** What partners are told. May look at all features. */
package org.partnercabinet.application.messaging;
