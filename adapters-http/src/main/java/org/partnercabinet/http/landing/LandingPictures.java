package org.partnercabinet.http.landing;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.landing.AddImage;
import org.partnercabinet.application.landing.RemoveImage;
import org.partnercabinet.domain.landing.ImageId;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.page.Deed;
import org.partnercabinet.http.page.Forms;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.RateLimits;
import org.partnercabinet.http.web.Resource;

/** Images of a page, put in and taken out in the editor. */
public final class LandingPictures implements Resource {
    private static final Body FRESH = Body.of(Field.text("back").max(12));

    private final AddImage add;
    private final RemoveImage remove;
    private final LandingReads reads;
    private final Whose whose;
    private final RateLimits limits;

    public LandingPictures(AddImage add, RemoveImage remove, LandingReads reads, Whose whose, RateLimits limits) {
        this.add = add;
        this.remove = remove;
        this.reads = reads;
        this.whose = whose;
        this.limits = limits;
    }

    @Override
    public List<Endpoint> endpoints() {
        var images = LandingPages.ROOT + "/{id}/images";
        return List.of(
                LandingPages.post(images)
                        .body(Body.file(LandingImagesResource.LARGEST))
                        .handle(this::add),
                LandingPages.post(images + "/removal").handle(this::remove));
    }

    private Answer add(Call call) {
        return Forms.answer(
                call,
                FRESH,
                input -> {
                    var partner = whose.own(call.visitor());
                    var landing = reads.own(Scope.of(partner), LandingsResource.id(call));
                    limits.take(
                            "landing-images",
                            partner.value().toString(),
                            LandingImagesResource.MOST_AN_HOUR,
                            Duration.ofHours(1));
                    var picture = add.handle(
                            Scope.of(partner), landing.id(), call.file().bytes());
                    return Pages.goTo(
                            call,
                            path(call) + "?picture=" + picture.id().value(),
                            LandingPages.done(call, "landings.picture-added"));
                },
                (status, form) -> Pages.goTo(call, path(call), LandingPages.wrong(call, form)));
    }

    private Answer remove(Call call) {
        return Deed.of(call, path(call), "landings.picture-removed", () -> {
            var given = call.form().value("image");
            var image = given.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                    ? UUID.fromString(given)
                    : new UUID(0, 0);
            remove.handle(Scope.of(whose.own(call.visitor())), LandingsResource.id(call), new ImageId(image));
        });
    }

    private static String path(Call call) {
        return LandingPages.ROOT + "/" + call.pathId("id");
    }
}
