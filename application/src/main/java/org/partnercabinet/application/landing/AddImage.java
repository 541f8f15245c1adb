package org.partnercabinet.application.landing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.partnercabinet.application.Ids;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.partner.Partners;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.landing.ImageId;
import org.partnercabinet.domain.landing.Landing;
import org.partnercabinet.domain.landing.LandingId;
import org.partnercabinet.domain.landing.Picture;

/** A partner adds an image to a page. It is drawn anew before any row is locked. */
public final class AddImage {
    private final Transactions transactions;
    private final Landings landings;
    private final Images images;
    private final Partners partners;
    private final Redraw redraw;
    private final Stamp stamp;

    /** What every picture needs from outside. */
    public record Stamp(Ids ids, Clock clock) {}

    public AddImage(
            Transactions transactions,
            Landings landings,
            Images images,
            Partners partners,
            Redraw redraw,
            Stamp stamp) {
        this.transactions = transactions;
        this.landings = landings;
        this.images = images;
        this.partners = partners;
        this.redraw = redraw;
        this.stamp = stamp;
    }

    /**
     * @throws Refusal NOT_FOUND {@code landing}; INVALID {@code image.too-large} and as {@link Redraw}; RULE
     *     {@code image.too-many}, {@code image.no-room}
     */
    public Picture handle(Scope scope, LandingId id, byte[] file) {
        Landing landing = landings.find(id)
                .filter(found -> scope.covers(found.partner()))
                .orElseThrow(() -> Refusal.notFound("landing"));
        if (file.length > Picture.LARGEST_FILE) {
            throw Refusal.invalid("file", "image.too-large", "too large").with("max", Picture.LARGEST_FILE >> 20);
        }
        List<Redraw.Drawn> drawn = redraw.redraw(file);
        List<Picture.Variant> variants = drawn.stream().map(AddImage::variant).toList();
        var picture = new Picture(
                new ImageId(stamp.ids().next()),
                id,
                landing.partner(),
                variants,
                stamp.clock().instant());
        transactions.run(() -> {
            expectRoom(scope, picture);
            images.add(picture, drawn.stream().map(Redraw.Drawn::bytes).toList());
        });
        return picture;
    }

    private void expectRoom(Scope scope, Picture picture) {
        partners.change(picture.partner(), partner -> partner);
        OwnLandings.lock(landings, scope, picture.landing());
        if (images.of(picture.landing()).size() >= Picture.MOST_OF_A_LANDING) {
            throw Refusal.rule("image.too-many", "too many images").with("max", Picture.MOST_OF_A_LANDING);
        }
        if (images.room(picture.partner()) + picture.size() > Picture.ROOM_OF_A_PARTNER) {
            throw Refusal.rule("image.no-room", "no room left").with("max", Picture.ROOM_OF_A_PARTNER >> 20);
        }
    }

    private static Picture.Variant variant(Redraw.Drawn drawn) {
        return new Picture.Variant(
                hash(drawn.bytes()), drawn.width(), drawn.height(), drawn.type(), drawn.bytes().length);
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 20);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
