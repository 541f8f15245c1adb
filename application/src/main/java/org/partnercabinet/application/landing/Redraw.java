package org.partnercabinet.application.landing;

import java.util.List;

/** Draws an uploaded image anew: what is not its picture is gone, whatever hid in it. */
public interface Redraw {
    /**
     * @param file at most {@link org.partnercabinet.domain.landing.Picture#LARGEST_FILE}
     * @return in the widths of {@link org.partnercabinet.domain.landing.Picture#WIDTHS}, none wider than it was
     * @throws org.partnercabinet.domain.Refusal INVALID {@code image.type-unsupported}, {@code image.too-many-pixels},
     *     {@code image.broken} at {@code file}; UNAVAILABLE {@code request.busy} when too many are drawn already
     */
    List<Drawn> redraw(byte[] file);

    /** @param type {@code image/jpeg} or {@code image/png} */
    record Drawn(int width, int height, String type, byte[] bytes) {}
}
