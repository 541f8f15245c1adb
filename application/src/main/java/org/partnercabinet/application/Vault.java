package org.partnercabinet.application;

/** Encrypts what is stored and must not be readable in a stolen database. Authenticated: a changed byte is noticed. */
public interface Vault {
    byte[] seal(byte[] plain);

    /** @throws IllegalStateException when the bytes were not sealed with this installation's key */
    byte[] open(byte[] sealed);
}
