package org.partnercabinet.bootstrap.picture;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import org.partnercabinet.application.landing.Redraw;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.landing.Picture;

/**
 * Draws images anew: PNG, JPEG, WebP and GIF (its first frame) come in, JPEG goes out, or PNG for what can be seen through. One at
 * a time, and never more pixels in memory than are needed: a large image would take 160 MB. A few may wait for their turn, and
 * not for long; more are told that it is busy, so that images never take all threads of the server.
 */
public final class JavaRedraw implements Redraw {
    private static final int MOST_IN_MEMORY = 3200;
    private static final float QUALITY = 0.82f;

    /** Whoever waits holds a thread of the server and a file in memory. */
    private static final int MOST_WAITING = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore places = new Semaphore(1 + MOST_WAITING);
    private final Semaphore one = new Semaphore(1, true);
    private final Duration patience;

    public JavaRedraw() {
        this(PATIENCE);
    }

    /** @param patience how long somebody waits for their turn */
    JavaRedraw(Duration patience) {
        this.patience = patience;
    }

    static {
        ImageIO.setUseCache(false);
    }

    @Override
    public List<Drawn> redraw(byte[] file) {
        String format = format(file).orElseThrow(JavaRedraw::unsupported);
        if (!places.tryAcquire()) throw busy();
        try {
            return inTurn(() -> drawn(file, format));
        } finally {
            places.release();
        }
    }

    /** @throws Refusal UNAVAILABLE {@code request.busy} to who would wait for too long */
    <T> T inTurn(Supplier<T> work) {
        if (!isMyTurn()) throw busy();
        try {
            return work.get();
        } finally {
            one.release();
        }
    }

    private boolean isMyTurn() {
        try {
            return one.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<Drawn> drawn(byte[] file, String format) {
        try {
            return variants(read(file, format));
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException broken) {
            throw Refusal.invalid("file", "image.broken", "it cannot be read");
        }
    }

    /** By its first bytes, whatever its name says. */
    private static Optional<String> format(byte[] file) {
        if (begins(file, 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a)) return Optional.of("png");
        if (begins(file, 0xff, 0xd8, 0xff)) return Optional.of("jpeg");
        if (begins(file, 'G', 'I', 'F', '8')) return Optional.of("gif");
        boolean webp = begins(file, 'R', 'I', 'F', 'F') && file.length > 12 && file[8] == 'W' && file[9] == 'E';
        if (webp) return Optional.of("webp");
        return Optional.empty();
    }

    private static boolean begins(byte[] file, int... bytes) {
        if (file.length < bytes.length) return false;
        for (int i = 0; i < bytes.length; i++) {
            if ((file[i] & 0xff) != bytes[i]) return false;
        }
        return true;
    }

    private static BufferedImage read(byte[] file, String format) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > Picture.MOST_PIXELS) throw tooMany();
            var how = reader.getDefaultReadParam();
            int every = Math.max(1, Math.max(width, height) / MOST_IN_MEMORY);
            how.setSourceSubsampling(every, every, 0, 0);
            BufferedImage image = reader.read(0, how);
            return format.equals("jpeg") ? upright(image, Upright.orientation(file)) : image;
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation == 1) return image;
        int width = Upright.isTurned(orientation) ? image.getHeight() : image.getWidth();
        int height = Upright.isTurned(orientation) ? image.getWidth() : image.getHeight();
        var turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = turned.createGraphics();
        pen.drawImage(image, Upright.transform(orientation, image.getWidth(), image.getHeight()), null);
        pen.dispose();
        return turned;
    }

    private static List<Drawn> variants(BufferedImage image) throws IOException {
        boolean clear = isSeenThrough(image);
        var drawn = new ArrayList<Drawn>();
        for (int wanted : Picture.WIDTHS) {
            int width = Math.min(wanted, image.getWidth());
            drawn.add(draw(image, width, clear));
            if (width < wanted) break;
        }
        return List.copyOf(drawn);
    }

    private static Drawn draw(BufferedImage image, int width, boolean clear) throws IOException {
        int height = Math.max(1, Math.round((float) image.getHeight() * width / image.getWidth()));
        var scaled = scaled(image, width, height, clear);
        return new Drawn(width, height, clear ? "image/png" : "image/jpeg", clear ? png(scaled) : jpeg(scaled));
    }

    /** By halves, so that fine lines stay; the last step to the width wanted. */
    private static BufferedImage scaled(BufferedImage image, int width, int height, boolean clear) {
        BufferedImage step = image;
        while (step.getWidth() >= width * 2 && step.getHeight() >= 2) {
            step = draw(step, step.getWidth() / 2, Math.max(1, step.getHeight() / 2), clear);
        }
        return draw(step, width, height, clear);
    }

    private static BufferedImage draw(BufferedImage image, int width, int height, boolean clear) {
        int type = clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        var drawn = new BufferedImage(width, height, type);
        var pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        if (!clear) {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, width, height);
        }
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }

    private static boolean isSeenThrough(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) return false;
        int[] line = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, line.length, 1, line, 0, line.length);
            for (int pixel : line) {
                if (pixel >>> 24 != 0xff) return true;
            }
        }
        return false;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static Refusal busy() {
        return Refusal.unavailable("request.busy", "others' images are being drawn");
    }

    private static Refusal unsupported() {
        return Refusal.invalid("file", "image.type-unsupported", "none of the four");
    }

    private static Refusal tooMany() {
        return Refusal.invalid("file", "image.too-many-pixels", "too large to draw")
                .with("max", Picture.MOST_PIXELS / 1_000_000);
    }
}
