package org.partnercabinet.domain.landing;

import java.util.List;

/**
 * One thing a block is made of, and its limits. Upper limits hold always; what is required, and least counts, hold only when
 * a page is published, so that drafts can be kept as they grow.
 *
 * @param most characters of a text, items of a list
 * @param least items of a list
 * @param choices of a choice; the first is the default
 * @param parts of a list's items
 */
public record Part(
        String name, Type type, boolean required, int least, int most, List<String> choices, List<Part> parts) {

    public enum Type {
        /** One line. */
        LINE,
        /** Several lines. */
        TEXT,
        /** Several lines that {@link RichText} reads. */
        RICH,
        /** The id of an image. */
        IMAGE,
        /** See {@link Address}. */
        ADDRESS,
        /** A moment, RFC 3339. */
        MOMENT,
        CHOICE,
        FLAG,
        LIST
    }

    private static Part of(String name, Type type, int most) {
        return new Part(name, type, false, 0, most, List.of(), List.of());
    }

    static Part line(String name, int most) {
        return of(name, Type.LINE, most);
    }

    static Part text(String name, int most) {
        return of(name, Type.TEXT, most);
    }

    static Part rich(String name, int most) {
        return of(name, Type.RICH, most);
    }

    static Part image(String name) {
        return of(name, Type.IMAGE, 36);
    }

    static Part address(String name) {
        return of(name, Type.ADDRESS, 2000);
    }

    static Part moment(String name) {
        return of(name, Type.MOMENT, 40);
    }

    static Part flag(String name) {
        return of(name, Type.FLAG, 0);
    }

    static Part choice(String name, String... choices) {
        return new Part(name, Type.CHOICE, false, 0, 0, List.of(choices), List.of());
    }

    static Part list(String name, int least, int most, Part... parts) {
        return new Part(name, Type.LIST, least > 0, least, most, List.of(), List.of(parts));
    }

    Part needed() {
        return new Part(name, type, true, least, most, choices, parts);
    }

    /** What it is when nobody says. */
    Object absent() {
        return switch (type) {
            case FLAG -> Boolean.FALSE;
            case LIST -> List.of();
            case CHOICE -> choices.get(0);
            default -> "";
        };
    }
}
