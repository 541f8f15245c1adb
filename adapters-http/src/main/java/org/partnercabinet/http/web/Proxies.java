package org.partnercabinet.http.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The reverse proxies in front of us. Only their {@code X-Forwarded-For} is believed, and only back to the first address
 * that is not one of them: everything further left was written by the visitor,
 * however long it is.
 */
public final class Proxies {
    private static final int IPV6 = 16;
    private static final Pattern LITERAL =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F]{0,4}:[0-9a-fA-F:.]{1,40}");

    private static final Pattern WITH_PORT =
            Pattern.compile("([0-9.]{7,15}):[0-9]{1,5}|\\[([0-9a-fA-F:.]{2,45})](?::[0-9]{1,5})?");

    private record Network(byte[] address, int bits) {
        boolean contains(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((other[bit / 8] & mask) != (address[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<Network> trusted;

    private Proxies(List<Network> trusted) {
        this.trusted = trusted;
    }

    public static Proxies none() {
        return new Proxies(List.of());
    }

    /**
     * @param networks addresses ({@code 10.0.0.5}) or networks ({@code 10.0.0.0/8}, {@code fd00::/8})
     * @throws IllegalArgumentException naming the one that is neither
     */
    public static Proxies trusting(List<String> networks) {
        return new Proxies(networks.stream().map(Proxies::network).toList());
    }

    private static Network network(String text) {
        var parts = text.strip().split("/", 2);
        var address = bytes(parts[0]).orElseThrow(() -> new IllegalArgumentException("not an address: " + text));
        int most = address.length * 8;
        var bits = parts.length == 1 ? String.valueOf(most) : parts[1];
        if (!bits.matches("[0-9]{1,3}") || Integer.parseInt(bits) > most) {
            throw new IllegalArgumentException("not a network: " + text);
        }
        return new Network(address, Integer.parseInt(bits));
    }

    /** The visitor's address, written in one way whatever way it came. */
    String visitor(String peer, Optional<String> forwardedFor) {
        var nearest = peer.replace("[", "").replace("]", "");
        var address = bytes(nearest);
        if (address.isEmpty() || forwardedFor.isEmpty()) {
            return address.flatMap(Proxies::written).orElse(nearest);
        }
        var visitor = address.get();
        var hops = forwardedFor.get().split(",");
        for (int i = hops.length - 1; i >= 0 && isTrusted(visitor); i--) {
            var hop = bytes(withoutPort(hops[i].strip()));
            if (hop.isEmpty()) {
                break;
            }
            visitor = hop.get();
        }
        return written(visitor).orElse(nearest);
    }

    /** Some proxies write {@code 203.0.113.9:51234} or {@code [2001:db8::1]:51234}. */
    private static String withoutPort(String hop) {
        if (hop.indexOf(':') < 0) {
            return hop;
        }
        var found = WITH_PORT.matcher(hop);
        return found.matches() ? Objects.requireNonNullElse(found.group(1), found.group(2)) : hop;
    }

    /** An IPv6 address' first 64 bits, as a network; any other text as it is. */
    public static String network64(String address) {
        var bytes = bytes(address);
        if (bytes.isEmpty() || bytes.get().length != IPV6) {
            return address;
        }
        var network = Arrays.copyOf(Arrays.copyOf(bytes.get(), IPV6 / 2), IPV6);
        return written(network).orElse(address) + "/64";
    }

    private boolean isTrusted(byte[] address) {
        return trusted.stream().anyMatch(network -> network.contains(address));
    }

    private static Optional<String> written(byte[] address) {
        try {
            return Optional.of(InetAddress.getByAddress(address).getHostAddress());
        } catch (UnknownHostException cannotBe) {
            return Optional.empty();
        }
    }

    /** Only literals: a name must never send us to the DNS. */
    private static Optional<byte[]> bytes(String address) {
        if (!LITERAL.matcher(address).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(address).getAddress());
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }
}
