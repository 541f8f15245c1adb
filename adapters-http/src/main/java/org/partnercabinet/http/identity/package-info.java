/** Signing in and out over HTTP, access tokens, API keys: finds out who calls and lets people change that. */
package org.partnercabinet.http.identity;
