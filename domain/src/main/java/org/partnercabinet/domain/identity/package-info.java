/** Accounts, roles, sessions and API keys: who may come in. Knows nothing of what they do inside. */
package org.partnercabinet.domain.identity;
