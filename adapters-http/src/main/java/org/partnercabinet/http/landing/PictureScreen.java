package org.partnercabinet.http.landing;

import java.util.stream.Collectors;
import org.partnercabinet.domain.landing.Picture;

/** An image in a page: sized, so that nothing moves when it comes. */
public record PictureScreen(Picture picture, String alt) {
    public String src() {
        var variants = picture.variants();
        return "/media/" + variants.get(Math.min(1, variants.size() - 1)).hash();
    }

    public String largest() {
        return "/media/" + picture.largest().hash();
    }

    public String srcset() {
        return picture.variants().stream()
                .map(variant -> "/media/" + variant.hash() + " " + variant.width() + "w")
                .collect(Collectors.joining(", "));
    }

    public int width() {
        return picture.largest().width();
    }

    public int height() {
        return picture.largest().height();
    }
}
