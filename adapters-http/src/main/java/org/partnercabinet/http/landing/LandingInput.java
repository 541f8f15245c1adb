package org.partnercabinet.http.landing;

import static org.partnercabinet.http.input.Field.bool;
import static org.partnercabinet.http.input.Field.integer;
import static org.partnercabinet.http.input.Field.object;
import static org.partnercabinet.http.input.Field.oneOf;
import static org.partnercabinet.http.input.Field.text;

import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.domain.Color;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.landing.Block;
import org.partnercabinet.domain.landing.Content;
import org.partnercabinet.domain.landing.ImageId;
import org.partnercabinet.domain.landing.Language;
import org.partnercabinet.domain.landing.Seo;
import org.partnercabinet.domain.landing.Slug;
import org.partnercabinet.domain.landing.Starter;
import org.partnercabinet.domain.landing.Theme;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.partner.Whose;

/** What may be said of a page. */
final class LandingInput {
    private static final int LARGEST = 512 * 1024;

    static final Field VERSION = integer("version", 1, Integer.MAX_VALUE)
            .about("which one the change is made to")
            .required();

    static final Body FRESH = Body.of(
            Whose.FIELD,
            oneOf("starter", Starter.class).required(),
            oneOf("language", Language.class).about("of the texts; ru if absent"),
            text("name").max(Content.LONGEST_NAME).about("instead of the starter's"));

    static final Body CHANGE = Body.patch(
                    VERSION,
                    text("name").max(Content.LONGEST_NAME),
                    text("slug").max(60).nullable().example("my-page"),
                    oneOf("language", Language.class),
                    object(
                            "theme",
                            text("primary").max(7).required().example("#0b6e4f"),
                            oneOf("font", Theme.Font.class).required(),
                            oneOf("corners", Theme.Corners.class).required(),
                            oneOf("mode", Theme.Mode.class).required()),
                    object(
                            "seo",
                            text("title"),
                            text("description").max(500),
                            text("image")
                                    .max(36)
                                    .about("id of an image of this page")
                                    .example(""),
                            bool("indexed").about("true if absent")),
                    BlockFields.field())
            .atMost(LARGEST);

    static final Body SEEN = Body.of(VERSION);

    private LandingInput() {}

    /** What is not named stays. */
    static Content changed(Content before, Input input) {
        return new Content(
                input.optionalText("name").orElse(before.name()),
                input.has("slug") ? input.optionalText("slug").map(Slug::new) : before.slug(),
                input.optionalOneOf("language", Language.class).orElse(before.language()),
                input.optionalObject("theme").map(LandingInput::theme).orElse(before.theme()),
                input.optionalObject("seo").map(LandingInput::seo).orElse(before.seo()),
                input.has("blocks") ? Block.readAll(BlockFields.trees(input.objects("blocks"))) : before.blocks());
    }

    /** What the editor says of the page as a whole; blocks stay. */
    static Content page(Content before, Input input) {
        var seo = new Seo(
                input.textOrEmpty("title"),
                input.textOrEmpty("description"),
                input.optionalText("image").map(LandingInput::image),
                input.optionalText("indexed").isPresent());
        return new Content(
                input.text("name"),
                input.optionalText("slug").map(Slug::new),
                input.oneOf("language", Language.class),
                theme(input),
                seo,
                before.blocks());
    }

    private static Theme theme(Input theme) {
        return new Theme(
                Color.read("primary", theme.text("primary")),
                theme.oneOf("font", Theme.Font.class),
                theme.oneOf("corners", Theme.Corners.class),
                theme.oneOf("mode", Theme.Mode.class));
    }

    private static Seo seo(Input seo) {
        return new Seo(
                seo.textOrEmpty("title"),
                seo.textOrEmpty("description"),
                seo.optionalText("image").map(LandingInput::image),
                seo.bool("indexed", true));
    }

    private static ImageId image(String text) {
        return Optional.of(text)
                .filter(given -> given.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(given -> new ImageId(UUID.fromString(given)))
                .orElseThrow(() -> Refusal.invalid("image", "landing.value-invalid", "no id"));
    }
}
