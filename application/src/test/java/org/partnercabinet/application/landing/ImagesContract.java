package org.partnercabinet.application.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.domain.landing.ImageId;
import org.partnercabinet.domain.landing.Landing;
import org.partnercabinet.domain.landing.LandingId;
import org.partnercabinet.domain.landing.Language;
import org.partnercabinet.domain.landing.Picture;
import org.partnercabinet.domain.landing.Starter;
import org.partnercabinet.domain.partner.PartnerId;

/** What everybody may expect of {@link Images}. */
public abstract class ImagesContract extends PortsContract {
    @Test
    void anImageComesBackWithAllItsBytes() {
        Landing landing = landing(given.partner().id());
        byte[] large = new byte[1_500_000];
        new Random(1).nextBytes(large);
        byte[] small = {1, 2, 3};
        Picture picture = picture(landing, small, large);
        run(() -> ports.landing().images().add(picture, List.of(small, large)));
        assertThat(ports.landing().images().of(landing.id())).containsExactly(picture);
        assertThat(bytes(picture.largest().hash())).isEqualTo(large);
        assertThat(bytes(picture.variants().get(0).hash())).isEqualTo(small);
        assertThat(ports.landing().images().variant(picture.largest().hash())).contains(picture.largest());
        assertThat(ports.landing().images().variant("0".repeat(40))).isEmpty();
        assertThat(ports.landing().images().room(landing.partner())).isEqualTo(1_500_003);
    }

    @Test
    void theSameImageTwiceIsThereUntilBothAreGone() {
        Landing one = landing(given.partner().id());
        Landing two = landing(given.partner().id());
        byte[] bytes = given.word().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Picture first = picture(one, bytes, new byte[] {1});
        Picture second =
                new Picture(new ImageId(UUID.randomUUID()), two.id(), two.partner(), first.variants(), clock.instant());
        run(() -> {
            ports.landing().images().add(first, List.of(bytes, new byte[] {1}));
            ports.landing().images().add(second, List.of(bytes, new byte[] {1}));
        });
        run(() -> ports.landing().images().remove(first));
        assertThat(ports.landing().images().of(one.id())).isEmpty();
        assertThat(bytes(first.variants().get(0).hash())).isEqualTo(bytes);
        run(() -> ports.landing().images().remove(second));
        assertThat(ports.landing().images().piece(first.variants().get(0).hash(), 0))
                .isEmpty();
        assertThat(ports.landing().images().room(two.partner())).isZero();
    }

    @Test
    void whatWasNotCommittedIsNotThere() {
        Landing landing = landing(given.partner().id());
        Picture picture = picture(landing, new byte[] {1}, new byte[] {2});
        undone(() -> ports.landing().images().add(picture, List.of(new byte[] {1}, new byte[] {2})));
        assertThat(ports.landing().images().of(landing.id())).isEmpty();
        needsTransaction(() -> ports.landing().images().remove(picture));
    }

    private Picture picture(Landing landing, byte[] small, byte[] large) {
        String word = given.word();
        var variants = List.of(
                new Picture.Variant(word + "a", 480, 320, "image/jpeg", small.length),
                new Picture.Variant(word + "b", 960, 640, "image/png", large.length));
        return new Picture(new ImageId(UUID.randomUUID()), landing.id(), landing.partner(), variants, clock.instant());
    }

    private byte[] bytes(String hash) {
        var all = new ByteArrayOutputStream();
        Optional<byte[]> piece = ports.landing().images().piece(hash, 0);
        for (int number = 1; piece.isPresent(); number++) {
            all.writeBytes(piece.get());
            piece = ports.landing().images().piece(hash, number);
        }
        return all.toByteArray();
    }

    private Landing landing(PartnerId partner) {
        var id = new LandingId(UUID.randomUUID());
        Landing landing = Landing.create(id, partner, Starter.PRODUCT.content(Language.EN), clock.instant());
        run(() -> ports.landing().landings().add(landing));
        return landing;
    }
}
