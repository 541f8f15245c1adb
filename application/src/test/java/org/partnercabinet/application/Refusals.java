package org.partnercabinet.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.partnercabinet.domain.Refusal;

/** Expects a no. */
public final class Refusals {
    private Refusals() {}

    /** @return the refusal, for a closer look */
    public static Refusal refuses(Refusal.Kind kind, String code, ThrowingCallable work) {
        Refusal refusal = catchThrowableOfType(Refusal.class, work);
        assertThat(refusal).as("a refusal %s", code).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.kind()).isEqualTo(kind);
        return refusal;
    }
}
