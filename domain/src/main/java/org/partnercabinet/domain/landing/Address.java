package org.partnercabinet.domain.landing;

import java.util.Optional;
import java.util.regex.Pattern;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.link.TargetUrl;

/** Where a page may lead: {@code http(s)}, a mail address, a telephone, or a place on the page itself. Never a script. */
public final class Address {
    private static final Pattern OTHER =
            Pattern.compile("#[a-z0-9-]{1,40}|tel:\\+?[0-9 ()-]{3,30}|mailto:[^\\s<>\"?&]{3,254}");
    private static final Pattern HOST =
            Pattern.compile("https://((?:[a-z0-9_-]+\\.)+[a-z][a-z0-9-]+)\\.?(?::443)?([/?#].*)?");

    private Address() {}

    public static Optional<String> read(String text) {
        if (OTHER.matcher(text).matches()) return Optional.of(text);
        try {
            return Optional.of(new TargetUrl(text).value());
        } catch (Refusal notAnAddress) {
            return Optional.empty();
        }
    }

    /** Whether people may be sent there after they left a request: {@code https}, a name on the internet, its usual port. */
    public static boolean maySendTo(String address) {
        return HOST.matcher(address.toLowerCase(java.util.Locale.ROOT)).matches();
    }
}
