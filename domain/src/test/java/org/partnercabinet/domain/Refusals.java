package org.partnercabinet.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Expects a no. */
public final class Refusals {
    private Refusals() {}

    /** @return the refusal, for a closer look */
    public static Refusal refuses(String code, ThrowingCallable work) {
        Refusal refusal = catchThrowableOfType(Refusal.class, work);
        assertThat(refusal).as("a refusal %s", code).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        return refusal;
    }
}
