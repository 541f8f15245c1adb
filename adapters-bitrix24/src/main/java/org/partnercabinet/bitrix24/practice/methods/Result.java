package org.partnercabinet.bitrix24.practice.methods;

import org.jspecify.annotations.Nullable;

/** What a method gives back: {@code result}, and {@code total} and {@code next} for lists. */
public record Result(
        Object value, @Nullable Integer total, @Nullable Integer next) {
    public static Result of(Object value) {
        return new Result(value, null, null);
    }

    public Result with(Object otherValue) {
        return new Result(otherValue, total, next);
    }
}
