package org.partnercabinet.http.referral;

import java.time.Duration;
import org.partnercabinet.http.web.RateLimits;

/**
 * How many requests may be left in forms. Many people may share an address, so it is not one.
 *
 * @param perAddress from one address (of IPv6: one network of 64 bits), whatever the forms
 * @param perLink in one form, whatever the addresses
 * @param per within this time
 */
public record FormLimits(RateLimits limits, int perAddress, int perLink, Duration per) {
    public static FormLimits standard(RateLimits limits) {
        return new FormLimits(limits, 20, 3000, Duration.ofMinutes(10));
    }

    /** @throws org.partnercabinet.domain.Refusal TOO_MANY {@code request.too-many} */
    void takeOfAddress(String address) {
        limits.take("form-address", address, perAddress, per);
    }

    /** Only requests that are right count: nobody closes a form by posting nonsense. @throws as above */
    void takeOfLink(String code) {
        limits.take("form-link", code, perLink, per);
    }
}
