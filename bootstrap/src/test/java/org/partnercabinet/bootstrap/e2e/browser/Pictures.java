package org.partnercabinet.bootstrap.e2e.browser;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures to upload. */
final class Pictures {
    private Pictures() {}

    /** Large enough for all variants, and not of the shape of any frame. */
    static byte[] wide() {
        var image = new BufferedImage(1700, 700, BufferedImage.TYPE_INT_RGB);
        var drawn = image.createGraphics();
        drawn.setColor(new Color(0x2a7f62));
        drawn.fillRect(0, 0, 1700, 350);
        drawn.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
