package org.partnercabinet.bootstrap.security;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import org.partnercabinet.application.client.PhoneNumbers;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.client.Phone;

/** Reads phone numbers with libphonenumber; a number without a country code belongs to the installation's country. */
public final class TypedPhoneNumbers implements PhoneNumbers {
    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    private final String country;

    /** @param country ISO 3166 code, {@code RU} */
    public TypedPhoneNumbers(String country) {
        this.country = country;
    }

    @Override
    public Phone read(String typed) {
        try {
            Phonenumber.PhoneNumber number = library.parse(typed, country);
            if (library.isPossibleNumber(number)) {
                return new Phone(library.format(number, PhoneNumberUtil.PhoneNumberFormat.E164));
            }
        } catch (NumberParseException notANumber) {
            // falls through to the one refusal
        }
        throw Refusal.invalid("phone", "phone.invalid", "not a phone number");
    }
}
