package org.partnercabinet.http.web;

import java.util.function.Supplier;

/** Remembers the first answer to each key. */
public interface IdempotentCalls {
    /**
     * Does the work once per principal and key, together with keeping its answer: both happen or neither. A refusal is
     * not kept.
     *
     * @param principal whose key it is; keys of different principals have nothing to do with each other
     * @param operation method and path, the ids in it included
     * @param bodyHash SHA-256 of the body as it was sent
     * @return the work's answer, or the kept one, {@link Answer#replayed marked}
     * @throws ProblemException {@link WebProblem#IDEMPOTENCY_KEY_REUSED} if the key came with another operation or body
     */
    Answer once(String principal, String key, String operation, byte[] bodyHash, Supplier<Answer> work);
}
