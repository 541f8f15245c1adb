package org.partnercabinet.http.landing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.partnercabinet.domain.landing.Picture;
import org.partnercabinet.http.link.PublicAddresses;

/** An image of a page. @param size of all its variants, in bytes */
public record ImageView(UUID id, int width, int height, long size, List<ImageVariantView> variants, Instant createdAt) {

    /** @param type {@code image/jpeg} or {@code image/png} */
    public record ImageVariantView(String url, int width, int height, String type, int size) {}

    static ImageView of(Picture picture, PublicAddresses addresses) {
        return new ImageView(
                picture.id().value(),
                picture.largest().width(),
                picture.largest().height(),
                picture.size(),
                picture.variants().stream()
                        .map(variant -> new ImageVariantView(
                                addresses.media(variant.hash()),
                                variant.width(),
                                variant.height(),
                                variant.type(),
                                variant.size()))
                        .toList(),
                picture.at());
    }
}
