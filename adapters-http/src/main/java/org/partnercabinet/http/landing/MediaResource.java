package org.partnercabinet.http.landing;

import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.landing.Images;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.landing.Picture;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Header;
import org.partnercabinet.http.web.Resource;
import org.partnercabinet.http.web.Streaming;

/** Images of pages for everybody. Their address changes with their bytes, so whoever has one keeps it. */
public final class MediaResource implements Resource {
    private final Images images;

    public MediaResource(Images images) {
        this.images = images;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get("/media/{hash}")
                .tag("public")
                .summary("An image of a landing page")
                .access(Access.open())
                .answersOther(200, "image/jpeg")
                .problems("image.not-found")
                .handleStreamed(this::show));
    }

    private Streaming show(Call call) {
        var variant = Optional.of(call.pathText("hash"))
                .filter(hash -> hash.matches("[0-9a-f]{40}"))
                .flatMap(images::variant)
                .orElseThrow(() -> Refusal.notFound("image"));
        var headers = List.of(
                new Header("Cache-Control", "public, max-age=31536000, immutable"),
                new Header("Content-Length", String.valueOf(variant.size())),
                new Header("Content-Disposition", "inline"),
                new Header("Content-Security-Policy", "default-src 'none'; sandbox"),
                new Header("Cross-Origin-Resource-Policy", "cross-origin"));
        return new Streaming(variant.type(), headers, out -> write(variant, out));
    }

    private void write(Picture.Variant variant, java.io.OutputStream out) throws java.io.IOException {
        int number = 0;
        for (var piece = images.piece(variant.hash(), number); piece.isPresent(); ) {
            out.write(piece.get());
            number++;
            piece = images.piece(variant.hash(), number);
        }
    }
}
