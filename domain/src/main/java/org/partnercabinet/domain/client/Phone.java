package org.partnercabinet.domain.client;

import java.util.regex.Pattern;
import org.partnercabinet.domain.Refusal;

/** A phone number in E.164: {@code +79123456789}. Reading what people type is the port {@code PhoneNumbers}' job. */
public record Phone(String value) {
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

    public Phone {
        if (!E164.matcher(value).matches()) throw Refusal.invalid("phone", "phone.invalid", "not a phone number");
    }

    @Override
    public String toString() {
        return value;
    }
}
