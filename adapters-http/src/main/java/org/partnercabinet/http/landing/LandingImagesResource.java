package org.partnercabinet.http.landing;

import static org.partnercabinet.http.landing.LandingsResource.id;
import static org.partnercabinet.http.landing.LandingsResource.shared;

import java.time.Duration;
import java.util.List;
import org.partnercabinet.application.landing.AddImage;
import org.partnercabinet.application.landing.RemoveImage;
import org.partnercabinet.domain.landing.ImageId;
import org.partnercabinet.domain.landing.Picture;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.RateLimits;
import org.partnercabinet.http.web.Resource;

/** Images of a page: taken by their content and drawn anew. */
public final class LandingImagesResource implements Resource {
    /** An image and the parts' headers around it; what is larger than an image may be is told so in words. */
    static final int LARGEST = Picture.LARGEST_FILE + 512 * 1024;

    static final int MOST_AN_HOUR = 200;

    private final AddImage add;
    private final RemoveImage remove;
    private final LandingReads reads;
    private final Whose whose;
    private final RateLimits limits;

    public LandingImagesResource(AddImage add, RemoveImage remove, LandingReads reads, Whose whose, RateLimits limits) {
        this.add = add;
        this.remove = remove;
        this.reads = reads;
        this.whose = whose;
        this.limits = limits;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                shared(Endpoint.get("/api/landings/{id}/images"), "landings:read")
                        .summary("Images of a page, in the order in which they came")
                        .answersList(ImageView.class)
                        .problems("landing.not-found")
                        .handle(this::list),
                shared(Endpoint.post("/api/landings/{id}/images"), "landings:write")
                        .summary("Adds an image")
                        .description("PNG, JPEG, WebP or GIF by content, up to 5 MB and 40 megapixels, by itself or in"
                                + " `multipart/form-data`; 20 a page, 100 MB a partner. It is drawn anew in up to three"
                                + " widths, turned upright; nothing else of the file is kept, also no animation.")
                        .body(Body.file(LARGEST))
                        .answers(201, ImageView.class)
                        .problems("landing.not-found", "image.too-large", "image.type-unsupported", "image.broken")
                        .problems("image.too-many-pixels", "image.too-many", "image.no-room", "request.too-many")
                        .problems("request.busy")
                        .handle(this::add),
                shared(Endpoint.delete("/api/landings/{id}/images/{image_id}"), "landings:write")
                        .summary("Removes an image that neither the draft nor the public page shows")
                        .answersNothing(204)
                        .problems("landing.not-found", "image.not-found", "image.in-use")
                        .handle(this::remove));
    }

    private Answer list(Call call) {
        var landing = reads.own(whose.visible(call.visitor()), id(call));
        return Answer.ok(reads.images().of(landing.id()).stream()
                .map(picture -> ImageView.of(picture, reads.addresses()))
                .toList());
    }

    private Answer add(Call call) {
        var scope = whose.visible(call.visitor());
        var landing = reads.own(scope, id(call));
        limits.take("landing-images", landing.partner().value().toString(), MOST_AN_HOUR, Duration.ofHours(1));
        var picture = add.handle(scope, landing.id(), call.file().bytes());
        var view = ImageView.of(picture, reads.addresses());
        return Answer.created(
                "/api/landings/" + landing.id().value() + "/images/"
                        + picture.id().value(),
                view);
    }

    private Answer remove(Call call) {
        remove.handle(whose.visible(call.visitor()), id(call), new ImageId(call.pathId("image_id")));
        return Answer.nothing();
    }
}
