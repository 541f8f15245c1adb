package org.partnercabinet.domain.landing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.partnercabinet.domain.partner.PartnerId;

/** An uploaded image, redrawn: what was uploaded is not kept, nor is anything it said of its maker. */
public record Picture(ImageId id, LandingId landing, PartnerId partner, List<Variant> variants, Instant at) {
    public static final int LARGEST_FILE = 5 * 1024 * 1024;
    public static final long MOST_PIXELS = 40_000_000;
    public static final int MOST_OF_A_LANDING = 20;
    public static final long ROOM_OF_A_PARTNER = 100L * 1024 * 1024;

    /** A page that has heavier ones is slow on phones. */
    public static final int HEAVY = 1024 * 1024;

    /** How wide they are drawn, unless the image is smaller. */
    public static final List<Integer> WIDTHS = List.of(480, 960, 1600);

    /**
     * @param hash of its bytes; part of its address
     * @param type {@code image/jpeg} or {@code image/png}
     * @param size in bytes
     */
    public record Variant(String hash, int width, int height, String type, int size) {}

    public Picture {
        variants = variants.stream()
                .sorted(Comparator.comparingInt(Variant::width))
                .toList();
    }

    public Variant largest() {
        return variants.get(variants.size() - 1);
    }

    public long size() {
        return variants.stream().mapToLong(Variant::size).sum();
    }
}
