package org.partnercabinet.application.memory;

import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.landing.Images;
import org.partnercabinet.domain.landing.LandingId;
import org.partnercabinet.domain.landing.Picture;
import org.partnercabinet.domain.partner.PartnerId;

record MemoryImages(MemoryDatabase db) implements Images {
    @Override
    public void add(Picture picture, List<byte[]> bytes) {
        db.expectTransaction();
        db.landing.images.put(
                picture.id(),
                new LandingTables.Kept(
                        picture, bytes.stream().map(byte[]::clone).toList()));
    }

    @Override
    public List<Picture> of(LandingId landing) {
        return db.read(() -> db.landing
                .images
                .all()
                .map(LandingTables.Kept::picture)
                .filter(picture -> picture.landing().equals(landing))
                .toList());
    }

    @Override
    public long room(PartnerId partner) {
        return db.read(() -> db.landing
                .images
                .all()
                .map(LandingTables.Kept::picture)
                .filter(picture -> picture.partner().equals(partner))
                .mapToLong(Picture::size)
                .sum());
    }

    @Override
    public void remove(Picture picture) {
        db.expectTransaction();
        db.landing.images.remove(picture.id());
    }

    @Override
    public Optional<Picture.Variant> variant(String hash) {
        return db.read(() -> db.landing
                .images
                .all()
                .flatMap(kept -> kept.picture().variants().stream())
                .filter(variant -> variant.hash().equals(hash))
                .findFirst());
    }

    @Override
    public Optional<byte[]> piece(String hash, int number) {
        return db.read(() -> number > 0
                ? Optional.empty()
                : db.landing.images.all().flatMap(kept -> bytes(kept, hash)).findFirst());
    }

    private static java.util.stream.Stream<byte[]> bytes(LandingTables.Kept kept, String hash) {
        var variants = kept.picture().variants();
        return java.util.stream.IntStream.range(0, variants.size())
                .filter(i -> variants.get(i).hash().equals(hash))
                .mapToObj(i -> kept.bytes().get(i).clone());
    }
}
