package org.partnercabinet.http.landing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnercabinet.domain.landing.Block;
import org.partnercabinet.domain.landing.BlockKind;
import org.partnercabinet.domain.landing.Content;
import org.partnercabinet.domain.landing.ImageId;
import org.partnercabinet.domain.landing.Picture;
import org.partnercabinet.domain.landing.RichText;
import org.partnercabinet.domain.landing.Values;
import org.partnercabinet.domain.landing.Video;

/**
 * What the templates of a page show.
 *
 * @param address where the page is, in full
 * @param pictures by id
 * @param form what somebody wrote into the form, and what is wrong with it
 * @param now so that a countdown says what is left also without a script
 */
public record LandingScreen(
        Content content, String address, Map<ImageId, Picture> pictures, LandingForm form, Instant now) {

    public LandingStyle style() {
        return LandingStyle.of(content.theme());
    }

    public String title() {
        var title = content.seo().title();
        return title.isEmpty() ? content.name() : title;
    }

    public List<Block> blocks() {
        return content.blocks();
    }

    /** Classes of a block's section. */
    public String look(Block block) {
        return "b b-" + block.kind().word() + " bg-" + block.text("background") + " sp-" + block.text("spacing")
                + (block.flag("hidden_on_phones") ? " wide-only" : "");
    }

    /** A page has one heading of the first level. */
    public boolean leads(Block block) {
        return LandingStyle.isFirst(content, block);
    }

    public boolean hasHero() {
        return content.blocks().stream().anyMatch(block -> block.kind() == BlockKind.HERO);
    }

    /** Null where there is none (any more). */
    public @Nullable PictureScreen picture(Values values) {
        return values.image("image")
                .flatMap(id -> Optional.ofNullable(pictures.get(id)))
                .map(picture -> new PictureScreen(picture, values.text("alt")))
                .orElse(null);
    }

    /** The largest variant of what messengers show, as a path. */
    public @Nullable PictureScreen preview() {
        return content.seo()
                .image()
                .flatMap(id -> Optional.ofNullable(pictures.get(id)))
                .map(picture -> new PictureScreen(picture, ""))
                .orElse(null);
    }

    /** In full, for whoever reads the page elsewhere. */
    public String absolute(PictureScreen picture) {
        return address.replaceFirst("/l/[^/]*$", "") + picture.largest();
    }

    public String thanks() {
        return content.form().map(block -> block.text("thanks")).orElse("");
    }

    public List<RichText.Piece> pieces(Block block) {
        return RichText.pieces(block.text("text"));
    }

    public @Nullable Video video(Block block) {
        return Video.of(block).orElse(null);
    }

    /** Days, hours and minutes until then; null when it is over or nobody said when. */
    public @Nullable Countdown countdown(Block block) {
        return block.values()
                .moment("until")
                .filter(until -> until.isAfter(now))
                .map(until -> Countdown.between(now, until))
                .orElse(null);
    }

    public record Countdown(Instant until, long days, int hours, int minutes) {
        static Countdown between(Instant now, Instant until) {
            var left = java.time.Duration.between(now, until);
            return new Countdown(until, left.toDays(), left.toHoursPart(), left.toMinutesPart());
        }
    }

    public List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
