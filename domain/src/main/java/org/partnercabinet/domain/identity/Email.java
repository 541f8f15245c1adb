package org.partnercabinet.domain.identity;

import java.util.Locale;
import java.util.regex.Pattern;
import org.partnercabinet.domain.Refusal;

/** An e-mail address, in lower case: {@code Anna@Example.ru} and {@code anna@example.ru} are one. */
public record Email(String value) {
    private static final Pattern FORM = Pattern.compile(
            "[^\\s@<>()\\[\\],;:\\\\\"\\p{Cntrl}]{1,64}@[\\p{L}\\d](?:[\\p{L}\\d.-]*[\\p{L}\\d])?\\.[\\p{L}\\d-]{2,63}");

    public Email {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (value.length() > 254 || value.contains("..") || !FORM.matcher(value).matches()) {
            throw Refusal.invalid("email", "email.invalid", "not an e-mail address");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
