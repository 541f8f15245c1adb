package org.partnercabinet.bitrix24;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;
import okhttp3.Dns;

/**
 * Which addresses may be called. Whoever may type a webhook's address into a page must not make us knock at doors behind
 * the company's firewall, whatever name the address has and whatever that name means a moment later.
 */
public enum Reach {
    /** For what the machine's own administrator configured, and for portals in a company's own network. */
    ANYWHERE,
    /** Addresses of the public internet only. */
    PUBLIC;

    /** What OkHttp takes for a number rather than a name, and never looks up. */
    private static final Pattern NUMERIC = Pattern.compile("[0-9a-fA-F]*:[0-9a-fA-F:.]*|[\\d.]+");

    /** Whether a number in place of a name may be called; a name is decided on when it is looked up. */
    boolean allowsLiteral(String host) {
        if (this == ANYWHERE || !NUMERIC.matcher(host).matches()) return true;
        try {
            return isPublic(InetAddress.getByName(host));
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }

    /** Whether everything that the host's name means now may be called. @throws UnknownHostException if it means nothing */
    public boolean allows(String host) throws UnknownHostException {
        return this == ANYWHERE
                || List.of(InetAddress.getAllByName(host)).stream().allMatch(Reach::isPublic);
    }

    /** Looks names up at the moment of connecting, so that what was checked is what is called. */
    Dns over(Dns names) {
        return host -> {
            List<InetAddress> found = names.lookup(host);
            if (this == PUBLIC && !found.stream().allMatch(Reach::isPublic)) throw new NotPublic();
            return found;
        };
    }

    /** The name stands for an address that is not of the public internet. */
    static final class NotPublic extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        NotPublic() {
            super("not a public address");
        }
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) return false;
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes, 0) : isPublic6(bytes);
    }

    /** Without what the registry of special addresses (RFC 6890) sets apart. */
    private static boolean isPublic4(byte[] bytes, int at) {
        int a = bytes[at] & 0xff;
        int b = bytes[at + 1] & 0xff;
        int c = bytes[at + 2] & 0xff;
        boolean own = a == 0 || a == 10 || a == 127 || a == 172 && b >= 16 && b < 32 || a == 192 && b == 168;
        boolean carrier = a == 100 && b >= 64 && b < 128;
        boolean link = a == 169 && b == 254;
        boolean special = a == 192 && b == 0 && (c == 0 || c == 2) || a == 192 && b == 88 && c == 99;
        boolean tests = a == 198 && (b == 18 || b == 19 || b == 51 && c == 100) || a == 203 && b == 0 && c == 113;
        return !(own || carrier || link || special || tests || a >= 224);
    }

    /** Only 2000::/3 is given out, and some of that leads back to addresses of version 4. */
    private static boolean isPublic6(byte[] bytes) {
        boolean translated =
                bytes[0] == 0 && (bytes[1] & 0xff) == 0x64 && (bytes[2] & 0xff) == 0xff && (bytes[3] & 0xff) == 0x9b;
        if (translated) return isPublic4(bytes, 12);
        if ((bytes[0] & 0xe0) != 0x20) return false;
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        if (sixToFour) return isPublic4(bytes, 2);
        boolean protocols = bytes[0] == 0x20 && bytes[1] == 0x01 && (bytes[2] & 0xfe) == 0;
        boolean examples = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0x0d && (bytes[3] & 0xff) == 0xb8;
        return !protocols && !examples;
    }
}
