package org.partnercabinet.domain.file;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as programs write them. */
final class Samples {
    private Samples() {}

    static byte[] picture(String format) {
        var image = new BufferedImage(33, 17, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 17; i++) image.setRGB(i, i, 0x3366cc + i);
        var bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) throw new AssertionError("no " + format + " here");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    static byte[] webp() {
        byte[] webp = latin("RIFF\u0016\0\0\0WEBPVP8L\n\0\0\0/\0\0\0\0\7\u0010\u0011\u0011\u0088");
        return webp;
    }

    static byte[] pdf() {
        return latin("%PDF-1.4\n%âãÏÓ\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
    }

    static byte[] archive(String... entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(latin("<x>" + entry + "</x>"));
                zip.closeEntry();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    static byte[] xlsx() {
        return archive("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/worksheets/sheet1.xml");
    }

    static byte[] docx() {
        return archive("[Content_Types].xml", "_rels/.rels", "word/document.xml");
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] joined(byte[] first, byte[] second) {
        var both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }
}
