package org.partnercabinet.application.landing;

import java.util.List;
import java.util.Optional;
import org.partnercabinet.domain.landing.LandingId;
import org.partnercabinet.domain.landing.Picture;
import org.partnercabinet.domain.partner.PartnerId;

/** Images of landing pages with their bytes. */
public interface Images {
    /** @param bytes of each variant, in their order; needs an open transaction */
    void add(Picture picture, List<byte[]> bytes);

    /** In the order in which they came. */
    List<Picture> of(LandingId landing);

    /** How many bytes all of a partner's images have together. */
    long room(PartnerId partner);

    /** Needs an open transaction. */
    void remove(Picture picture);

    Optional<Picture.Variant> variant(String hash);

    /** The bytes of a variant piece by piece, from number 0; empty behind the last. */
    Optional<byte[]> piece(String hash, int number);
}
