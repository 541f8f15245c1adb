package org.partnercabinet.application.memory;

import org.partnercabinet.application.client.PhoneNumbers;
import org.partnercabinet.domain.client.Phone;

/** E.164 as it is; a leading 8 is Russia's {@code +7}; spaces, brackets and dashes do not matter. */
public final class SimplePhoneNumbers implements PhoneNumbers {
    @Override
    public Phone read(String typed) {
        String digits = typed.replaceAll("[\\s()-]", "");
        return new Phone(digits.matches("8\\d{10}") ? "+7" + digits.substring(1) : digits);
    }
}
