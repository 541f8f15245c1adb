package org.partnercabinet.domain.client;

import org.partnercabinet.domain.Refusal;

/** A person's number in Telegram; always positive, for negative ones are groups. */
public record TelegramId(long value) {
    public TelegramId {
        if (value <= 0) {
            throw Refusal.invalid("telegram_id", "number.out-of-range", "a person's id is positive")
                    .with("min", 1)
                    .with("max", Long.MAX_VALUE);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
