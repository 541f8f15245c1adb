package org.partnercabinet.domain.link;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partnercabinet.domain.Refusal;

/**
 * What people paste as an address, in the form browsers send: the host in Punycode, other letters percent-encoded. What
 * is encoded already stays, so encoding twice is encoding once. More lenient than {@link java.net.URI}, as browsers are.
 */
final class WebAddress {
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(.*)", Pattern.DOTALL);
    private static final Pattern PARTS = Pattern.compile("//([^/?#]+)([^?#]*)(\\?[^#]*)?(#.*)?", Pattern.DOTALL);
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^:@\\[\\]\\\\]+)(:\\d{0,5})?");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*\\.?");
    private static final String PATH = "-._~!$&'()*+,;=:@/";
    private static final String QUERY = PATH + "?[]";
    private static final String HEX = "0123456789ABCDEF";

    private WebAddress() {}

    /** @throws Refusal INVALID {@code link.target-not-an-address}, {@code link.target-invalid} for other schemes */
    static String encoded(String text) {
        Matcher address = SCHEME.matcher(text);
        if (!address.matches() || text.codePoints().anyMatch(WebAddress::isNoLetter)) throw notAnAddress();
        if (!Set.of("http", "https").contains(address.group(1).toLowerCase(Locale.ROOT))) {
            throw Refusal.invalid("target_url", "link.target-invalid", "http and https addresses only");
        }
        Matcher parts = PARTS.matcher(address.group(2));
        if (!parts.matches()) throw notAnAddress();
        return address.group(1) + "://" + authority(parts.group(1)) + percent(parts.group(2), PATH)
                + prefixed("?", Optional.ofNullable(parts.group(3)))
                + prefixed("#", Optional.ofNullable(parts.group(4)));
    }

    /** Host and port; credentials have no place in it, and a backslash would be a slash to browsers. */
    private static String authority(String text) {
        Matcher authority = AUTHORITY.matcher(text);
        if (!authority.matches()) throw notAnAddress();
        String port = Optional.ofNullable(authority.group(2)).orElse("");
        if (port.length() > 1 && Integer.parseInt(port.substring(1)) > 65_535) throw notAnAddress();
        String host = authority.group(1);
        return (host.startsWith("[") ? numeric(host) : ascii(host)) + port;
    }

    private static String numeric(String host) {
        try {
            return java.net.URI.create("http://" + host).getHost();
        } catch (IllegalArgumentException wrong) {
            throw notAnAddress();
        }
    }

    private static String ascii(String host) {
        try {
            String ascii = IDN.toASCII(host);
            if (HOST.matcher(ascii).matches()) return ascii;
        } catch (IllegalArgumentException wrong) {
            throw notAnAddress();
        }
        throw notAnAddress();
    }

    private static String prefixed(String prefix, Optional<String> part) {
        return part.map(text -> prefix + percent(text.substring(1), QUERY)).orElse("");
    }

    private static String percent(String text, String plain) {
        var encoded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (letter || plain.indexOf(c) >= 0 || c == '%' && isHex(text, i + 1) && isHex(text, i + 2)) {
                encoded.appendCodePoint(c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append('%').append(HEX.charAt(b >> 4 & 15)).append(HEX.charAt(b & 15));
                }
            }
        }
        return encoded.toString();
    }

    private static boolean isHex(String text, int at) {
        return at < text.length() && HEX.indexOf(Character.toUpperCase(text.charAt(at))) >= 0;
    }

    /** Line breaks and the like, and halves of letters. */
    private static boolean isNoLetter(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
    }

    private static Refusal notAnAddress() {
        return Refusal.invalid("target_url", "link.target-not-an-address", "not a web address");
    }
}
