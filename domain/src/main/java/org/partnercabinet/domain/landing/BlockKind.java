package org.partnercabinet.domain.landing;

import static org.partnercabinet.domain.landing.Part.address;
import static org.partnercabinet.domain.landing.Part.choice;
import static org.partnercabinet.domain.landing.Part.flag;
import static org.partnercabinet.domain.landing.Part.image;
import static org.partnercabinet.domain.landing.Part.line;
import static org.partnercabinet.domain.landing.Part.list;
import static org.partnercabinet.domain.landing.Part.moment;
import static org.partnercabinet.domain.landing.Part.rich;
import static org.partnercabinet.domain.landing.Part.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every kind of block there is, with what it is made of: the one source for reading, storing, editing and describing. */
public enum BlockKind {
    HERO(line("title", 120).needed(), text("text", 600), line("button", 40), image("image"), alt()),
    TEXT(rich("text", 10_000).needed()),
    IMAGE(image("image").needed(), alt(), line("caption", 200)),
    SLIDER(title(), list("slides", 2, 10, image("image").needed(), alt(), line("caption", 200))),
    GALLERY(title(), list("pictures", 1, 12, image("image").needed(), alt())),
    FEATURES(
            title(),
            list(
                    "items",
                    3,
                    6,
                    choice(
                            "icon", "check", "star", "clock", "shield", "heart", "bolt", "people", "chart", "phone",
                            "gift"),
                    line("title", 80).needed(),
                    text("text", 300))),
    STEPS(title(), list("steps", 2, 8, line("title", 80).needed(), text("text", 300))),
    PRICES(
            title(),
            list(
                    "cards",
                    1,
                    4,
                    line("name", 60).needed(),
                    line("price", 40).needed(),
                    line("note", 80),
                    text("points", 800),
                    line("button", 40),
                    flag("highlighted"))),
    TESTIMONIALS(
            title(),
            list(
                    "items",
                    1,
                    9,
                    text("text", 600).needed(),
                    line("name", 80).needed(),
                    line("role", 80),
                    image("image"),
                    alt())),
    FAQ(
            title(),
            list(
                    "items",
                    1,
                    20,
                    line("question", 200).needed(),
                    text("answer", 1500).needed())),
    VIDEO(
            choice("provider", "youtube", "vk", "rutube"),
            line("video", 60).needed(),
            line("title", 120).needed()),
    COUNTDOWN(title(), moment("until").needed(), line("over", 200)),
    FORM(
            title(),
            text("text", 600),
            choice("contact", "phone", "email", "both"),
            flag("company"),
            flag("comment"),
            list("fields", 0, 3, line("label", 60).needed(), flag("required")),
            line("button", 40).needed(),
            text("consent", 600).needed(),
            address("policy"),
            text("thanks", 600).needed(),
            address("redirect")),
    CONTACTS(title(), line("phone", 40), line("email", 120), line("address", 200), address("map"), line("hours", 120)),
    DIVIDER(),
    FOOTER(text("text", 1000).needed(), address("policy"));

    private final List<Part> parts;

    BlockKind(Part... own) {
        var all = new ArrayList<>(Arrays.asList(own));
        all.add(flag("hidden_on_phones"));
        all.add(choice("background", "plain", "soft", "accent"));
        all.add(choice("spacing", "normal", "small", "large"));
        parts = List.copyOf(all);
    }

    private static Part title() {
        return line("title", 120);
    }

    /** What an image shows, for those who do not see it. */
    private static Part alt() {
        return line("alt", 200);
    }

    public List<Part> parts() {
        return parts;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<BlockKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
