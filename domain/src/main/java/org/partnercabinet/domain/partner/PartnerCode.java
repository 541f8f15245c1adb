package org.partnercabinet.domain.partner;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.partnercabinet.domain.Refusal;

/** A partner's short public code, eight unambiguous characters; goes out as {@code utm_term} and into Bitrix24. */
public record PartnerCode(String value) {
    /** Without 0/O, 1/l/I and vowels that would make words. */
    private static final String ALPHABET = "23456789bcdfghjkmnpqrstvwxz";

    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{8}");

    public PartnerCode {
        if (!FORM.matcher(value).matches()) throw Refusal.invalid("code", "partner.code-invalid", "not a partner code");
    }

    public static PartnerCode random(RandomGenerator random) {
        var code = new StringBuilder(8);
        for (int i = 0; i < 8; i++) code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        return new PartnerCode(code.toString());
    }
}
