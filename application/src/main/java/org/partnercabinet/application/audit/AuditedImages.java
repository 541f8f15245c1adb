package org.partnercabinet.application.audit;

import static org.partnercabinet.application.audit.Journal.subject;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.landing.Images;
import org.partnercabinet.domain.landing.LandingId;
import org.partnercabinet.domain.landing.Picture;
import org.partnercabinet.domain.partner.PartnerId;

/** Images of landing pages, and who added and removed them. */
public record AuditedImages(Images inner, Journal journal) implements Images {
    @Override
    public void add(Picture picture, List<byte[]> bytes) {
        inner.add(picture, bytes);
        tell("landing.image.added", picture, Facts.NONE, facts(picture));
    }

    @Override
    public List<Picture> of(LandingId landing) {
        return inner.of(landing);
    }

    @Override
    public long room(PartnerId partner) {
        return inner.room(partner);
    }

    @Override
    public void remove(Picture picture) {
        inner.remove(picture);
        tell("landing.image.removed", picture, facts(picture), Facts.NONE);
    }

    private void tell(String action, Picture picture, Map<String, String> before, Map<String, String> after) {
        journal.write(action, subject("landing", picture.landing(), picture.partner()), before, after);
    }

    private static Map<String, String> facts(Picture picture) {
        return Facts.of("image", picture.id()).and("bytes", picture.size()).map();
    }

    @Override
    public Optional<Picture.Variant> variant(String hash) {
        return inner.variant(hash);
    }

    @Override
    public Optional<byte[]> piece(String hash, int number) {
        return inner.piece(hash, number);
    }
}
