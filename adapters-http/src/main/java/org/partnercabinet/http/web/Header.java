package org.partnercabinet.http.web;

/** A header of an answer. A line break in it would let a value write headers of its own, so it cannot have any. */
public record Header(String name, String value) {
    public Header {
        if (!isName(name) || hasControls(value)) {
            throw new IllegalArgumentException("not a header: " + name);
        }
    }

    private static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            if (!letter && (c < '0' || c > '9') && c != '-') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean hasControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
