/** Conversations of partners with the team, and what partners are told. May look at all features. */
package org.partnercabinet.application.messaging;
