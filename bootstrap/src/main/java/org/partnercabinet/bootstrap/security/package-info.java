/** Password hashing, encryption at rest, identities and visitor hashes: the cryptography that ports ask for. */
package org.partnercabinet.bootstrap.security;
