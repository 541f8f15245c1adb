package org.partnercabinet.bootstrap.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnercabinet.application.landing.Redraw.Drawn;
import org.partnercabinet.domain.Refusal;

class JavaRedrawTest {
    private final JavaRedraw redraw = new JavaRedraw();

    @Test
    void aLargeImageIsDrawnInThreeWidths() throws IOException {
        List<Drawn> drawn = redraw.redraw(file(2000, 1000, BufferedImage.TYPE_INT_RGB, "png"));
        assertThat(drawn).extracting(Drawn::width).containsExactly(480, 960, 1600);
        assertThat(drawn).extracting(Drawn::height).containsExactly(240, 480, 800);
        assertThat(drawn).extracting(Drawn::type).containsOnly("image/jpeg");
        for (Drawn one : drawn) {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(one.bytes()));
            assertThat(image.getWidth()).isEqualTo(one.width());
            assertThat(new Color(image.getRGB(2, 2)).getRed()).isGreaterThan(200);
        }
    }

    @Test
    void aSmallImageIsNotMadeLargerAndGifsAreTakenToo() throws IOException {
        assertThat(redraw.redraw(file(300, 200, BufferedImage.TYPE_INT_RGB, "gif")))
                .extracting(Drawn::width)
                .containsExactly(300);
        assertThat(redraw.redraw(file(700, 1, BufferedImage.TYPE_INT_RGB, "jpeg")))
                .extracting(Drawn::width)
                .containsExactly(480, 700);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=",
                "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA=="
            })
    void webpIsTakenWithAndWithoutLoss(String base64) {
        List<Drawn> drawn = redraw.redraw(java.util.Base64.getDecoder().decode(base64));
        assertThat(drawn).hasSize(1);
        assertThat(drawn.get(0).width()).isEqualTo(1);
    }

    @Test
    void whatCanBeSeenThroughStaysSo() throws IOException {
        Drawn drawn = redraw.redraw(file(100, 100, BufferedImage.TYPE_INT_ARGB, "png"))
                .get(0);
        assertThat(drawn.type()).isEqualTo("image/png");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(drawn.bytes()));
        assertThat(image.getRGB(99, 99) >>> 24).isZero();
    }

    @Test
    void whereAPhotoWasTakenIsGoneAndItStandsUpright() throws IOException {
        byte[] plain = file(60, 30, BufferedImage.TYPE_INT_RGB, "jpeg");
        byte[] photo = withExif(plain, 6, "secret place 55.75 37.61");
        assertThat(new String(photo, ISO_8859_1)).contains("secret place");
        Drawn drawn = redraw.redraw(photo).get(0);
        assertThat(new String(drawn.bytes(), ISO_8859_1)).doesNotContain("secret", "Exif");
        assertThat(drawn.width()).isEqualTo(30);
        assertThat(drawn.height()).isEqualTo(60);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(drawn.bytes()));
        assertThat(new Color(image.getRGB(25, 5)).getRed())
                .as("its left upper corner is at the right now")
                .isGreaterThan(200);
        assertThat(new Color(image.getRGB(5, 55)).getRed()).isLessThan(60);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "<!doctype html>",
                "",
                "BM",
                "RIFF....WAVE"
            })
    void whatIsNoneOfTheFourIsRefused(String text) {
        refuses("image.type-unsupported", text.getBytes(ISO_8859_1));
    }

    @Test
    void whatIsBrokenOrFarTooLargeIsRefused() throws IOException {
        byte[] whole = file(50, 50, BufferedImage.TYPE_INT_RGB, "png");
        refuses("image.broken", Arrays.copyOf(whole, 40));
        byte[] bomb = whole.clone();
        bomb[16] = 0;
        bomb[17] = 1; // width 65 586
        bomb[21] = 1;
        refuses("image.too-many-pixels", bomb);
    }

    /** Each holds a thread of the server. */
    @Test
    void whoComesWhileAnotherIsDrawnWaitsForAWhileAndNoLonger() throws Exception {
        var hasty = new JavaRedraw(Duration.ofMillis(1));
        byte[] file = file(10, 10, BufferedImage.TYPE_INT_RGB, "png");
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var slow = CompletableFuture.runAsync(() -> hasty.inTurn(() -> {
            begun.countDown();
            return awaited(go);
        }));
        assertThat(awaited(begun)).isTrue();
        try {
            for (int i = 0; i < 20; i++) refuses("request.busy", hasty, file);
        } finally {
            go.countDown();
        }
        slow.get(30, TimeUnit.SECONDS);
        assertThat(hasty.redraw(file)).hasSize(1);
    }

    @Test
    void onlyAFewWait() throws Exception {
        byte[] file = file(10, 10, BufferedImage.TYPE_INT_RGB, "png");
        var refused = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        var slow = CompletableFuture.runAsync(() -> redraw.inTurn(() -> {
            begun.countDown();
            return awaited(refused);
        }));
        assertThat(awaited(begun)).isTrue();
        var others = new ArrayList<CompletableFuture<Integer>>();
        try (var threads = new Threads(6)) {
            for (int i = 0; i < 6; i++) others.add(threads.run(() -> drawnOr(refused, file)));
            assertThat(awaited(refused))
                    .as("one of six is refused while none was drawn")
                    .isTrue();
            slow.get(30, TimeUnit.SECONDS);
            for (var other : others) other.get(30, TimeUnit.SECONDS);
        }
        assertThat(others).extracting(CompletableFuture::join).containsOnlyOnce(0);
    }

    private int drawnOr(CountDownLatch refused, byte[] file) {
        try {
            return redraw.redraw(file).size();
        } catch (Refusal busy) {
            assertThat(busy.code()).isEqualTo("request.busy");
            refused.countDown();
            return 0;
        }
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(8, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private record Threads(java.util.concurrent.ExecutorService pool) implements AutoCloseable {
        Threads(int number) {
            this(java.util.concurrent.Executors.newFixedThreadPool(number));
        }

        <T> CompletableFuture<T> run(java.util.function.Supplier<T> work) {
            return CompletableFuture.supplyAsync(work, pool);
        }

        @Override
        public void close() {
            pool.shutdownNow();
        }
    }

    private void refuses(String code, byte[] file) {
        refuses(code, redraw, file);
    }

    private static void refuses(String code, JavaRedraw redraw, byte[] file) {
        assertThatThrownBy(() -> redraw.redraw(file))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    /** White in its left upper quarter, else black or clear. */
    private static byte[] file(int width, int height, int type, String format) throws IOException {
        var image = new BufferedImage(width, height, type);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, Math.max(1, width / 2), Math.max(1, height / 2));
        pen.dispose();
        var out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    private static byte[] withExif(byte[] jpeg, int orientation, String place) {
        var tiff = new ByteArrayOutputStream();
        tiff.writeBytes("Exif\0\0MM\0*\0\0\0\10\0\1".getBytes(ISO_8859_1));
        tiff.writeBytes(new byte[] {1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0});
        tiff.writeBytes(place.getBytes(ISO_8859_1));
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(0xff);
        out.write(0xe1);
        out.write((tiff.size() + 2) >> 8);
        out.write(tiff.size() + 2);
        out.writeBytes(tiff.toByteArray());
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }
}
