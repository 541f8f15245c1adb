package org.partnercabinet.domain.client;

import org.partnercabinet.domain.Texts;

/** What another system calls a client: {@code tg_user_12345}. Compared letter by letter, 1 to 200 of them. */
public record ExternalId(String value) {
    public ExternalId {
        value = Texts.required("lead_external_id", value, 200);
    }

    @Override
    public String toString() {
        return value;
    }
}
