/** Signing in, sessions, passwords and API keys. */
package org.partnercabinet.application.identity;
