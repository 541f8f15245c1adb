package org.partnercabinet.application.landing;

import java.util.Optional;
import java.util.stream.Stream;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.landing.Content;
import org.partnercabinet.domain.landing.ImageId;
import org.partnercabinet.domain.landing.Landing;
import org.partnercabinet.domain.landing.LandingId;
import org.partnercabinet.domain.landing.Picture;
import org.partnercabinet.domain.landing.Revision;

/** An image goes that neither the draft nor the public page shows. */
public final class RemoveImage {
    private final Transactions transactions;
    private final Landings landings;
    private final Images images;

    public RemoveImage(Transactions transactions, Landings landings, Images images) {
        this.transactions = transactions;
        this.landings = landings;
        this.images = images;
    }

    /** @throws Refusal NOT_FOUND {@code landing}, {@code image}; CONFLICT {@code image.in-use} */
    public void handle(Scope scope, LandingId id, ImageId image) {
        transactions.run(() -> {
            Landing landing = OwnLandings.lock(landings, scope, id);
            Picture picture = images.of(id).stream()
                    .filter(known -> known.id().equals(image))
                    .findFirst()
                    .orElseThrow(() -> Refusal.notFound("image"));
            Optional<Content> shown = landing.shown()
                    .flatMap(number -> landings.revision(id, number))
                    .map(Revision::content);
            boolean used = Stream.concat(Stream.of(landing.draft()), shown.stream())
                    .flatMap(Content::images)
                    .anyMatch(image::equals);
            if (used) throw Refusal.conflict("image.in-use", "the page shows it");
            images.remove(picture);
        });
    }
}
