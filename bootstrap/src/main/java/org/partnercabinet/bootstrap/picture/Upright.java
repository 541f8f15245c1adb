package org.partnercabinet.bootstrap.picture;

import java.awt.geom.AffineTransform;

/** How a camera was held: what EXIF says of a JPEG, the only thing of it that matters to a picture. */
final class Upright {
    private static final int APP1 = 0xe1;
    private static final int START_OF_SCAN = 0xda;
    private static final int ORIENTATION = 0x0112;

    private Upright() {}

    /** 1 to 8 as EXIF counts; 1, upright, when nothing is said. */
    static int orientation(byte[] file) {
        int at = 2;
        while (at + 4 < file.length && number(file, at, 1, false) == 0xff) {
            int marker = number(file, at + 1, 1, false);
            int length = number(file, at + 2, 2, false);
            if (marker == START_OF_SCAN || length < 2) return 1;
            if (marker == APP1 && is(file, at + 4, "Exif\0\0")) return tiff(file, at + 10, at + 2 + length);
            at += 2 + length;
        }
        return 1;
    }

    private static int tiff(byte[] file, int start, int end) {
        if (end > file.length || start + 8 > end) return 1;
        boolean little = is(file, start, "II");
        long directory = start + (number(file, start + 4, 4, little) & 0xffffffffL);
        if (directory + 2 > end) return 1;
        int entries = number(file, (int) directory, 2, little);
        for (int i = 0; i < entries; i++) {
            long entry = directory + 2 + 12L * i;
            if (entry + 12 > end) return 1;
            if (number(file, (int) entry, 2, little) == ORIENTATION) {
                int value = number(file, (int) entry + 8, 2, little);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    private static boolean is(byte[] file, int at, String text) {
        if (at + text.length() > file.length) return false;
        for (int i = 0; i < text.length(); i++) {
            if (file[at + i] != text.charAt(i)) return false;
        }
        return true;
    }

    private static int number(byte[] file, int at, int bytes, boolean little) {
        int number = 0;
        for (int i = 0; i < bytes; i++) {
            int next = file[little ? at + bytes - 1 - i : at + i] & 0xff;
            number = number << 8 | next;
        }
        return number;
    }

    static boolean isTurned(int orientation) {
        return orientation >= 5;
    }

    /** From pixels as they lie in the file to the upright picture. */
    static AffineTransform transform(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
