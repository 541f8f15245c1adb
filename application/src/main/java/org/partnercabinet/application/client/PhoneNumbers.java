package org.partnercabinet.application.client;

import org.partnercabinet.domain.client.Phone;

/** Reads phone numbers as people type them; numbers without a country code belong to the installation's country. */
public interface PhoneNumbers {
    /** @throws org.partnercabinet.domain.Refusal INVALID {@code phone.invalid} */
    Phone read(String typed);
}
