package org.partnercabinet.domain.landing;

import static org.partnercabinet.domain.landing.Finding.error;
import static org.partnercabinet.domain.landing.Finding.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks through a draft before it is published. */
public final class Checks {
    private final Content content;
    private final Map<ImageId, Picture> pictures;
    private final List<Finding> found = new ArrayList<>();

    private Checks(Content content, List<Picture> pictures) {
        this.content = content;
        this.pictures = pictures.stream().collect(Collectors.toMap(Picture::id, Function.identity()));
    }

    /** @param pictures of the landing. @return in the order of the page, errors and warnings as they come */
    public static List<Finding> of(Content content, List<Picture> pictures) {
        var checks = new Checks(content, pictures);
        checks.page();
        for (int i = 0; i < content.blocks().size(); i++)
            checks.block(i, content.blocks().get(i));
        return List.copyOf(checks.found);
    }

    public static boolean pass(List<Finding> findings) {
        return findings.stream().noneMatch(Finding::blocks);
    }

    private void page() {
        if (content.slug().isEmpty()) found.add(error("slug-missing", "slug"));
        long forms = content.blocks().stream()
                .filter(block -> block.kind() == BlockKind.FORM)
                .count();
        if (forms == 0) found.add(error("form-missing", ""));
        if (forms > 1) found.add(error("form-twice", ""));
        var seo = content.seo();
        if (seo.title().isEmpty()) found.add(warning("seo-title-missing", "seo.title"));
        if (seo.title().length() > Seo.LONGEST_TITLE) found.add(warning("seo-title-long", "seo.title"));
        if (seo.description().isEmpty()) found.add(warning("seo-description-missing", "seo.description"));
        if (seo.description().length() > Seo.LONGEST_DESCRIPTION) {
            found.add(warning("seo-description-long", "seo.description"));
        }
        double contrast = content.theme().contrast();
        if (contrast < 3) found.add(error("contrast-low", "theme.primary"));
        else if (contrast < 4.5) found.add(warning("contrast-poor", "theme.primary"));
        seo.image()
                .filter(id -> !pictures.containsKey(id))
                .ifPresent(id -> found.add(error("image-gone", "seo.image")));
    }

    private void block(int index, Block block) {
        String place = "blocks[" + index + "]";
        parts(place, block.kind().parts(), block.values());
        if (block.kind() == BlockKind.FORM) form(place, block);
        if (block.kind() == BlockKind.VIDEO
                && !block.text("video").isEmpty()
                && Video.of(block).isEmpty()) {
            found.add(error("video-unknown", place + ".video"));
        }
        if (block.kind() == BlockKind.TEXT) rich(place, block.text("text"));
    }

    private void form(String place, Block form) {
        if (form.flag("hidden_on_phones")) found.add(error("form-hidden", place));
        if (form.has("redirect") && !Address.maySendTo(form.text("redirect"))) {
            found.add(error("redirect-not-allowed", place + ".redirect"));
        }
        if (!form.has("policy")) found.add(warning("policy-missing", place + ".policy"));
    }

    /** Links that were meant and are none. */
    private void rich(String place, String text) {
        if (RichText.brokenLinks(text)) found.add(error("link-broken", place + ".text"));
    }

    private void parts(String place, List<Part> parts, Values values) {
        for (Part part : parts) {
            String here = place + "." + part.name();
            if (part.type() == Part.Type.LIST) {
                list(here, part, values.items(part.name()));
            } else if (part.type() != Part.Type.FLAG && part.required() && !values.has(part.name())) {
                found.add(error("part-missing", here));
            }
            if (part.type() == Part.Type.IMAGE) image(place, here, values, part);
        }
    }

    private void list(String place, Part part, List<Values> items) {
        if (items.size() < part.least()) found.add(error("too-few-items", place));
        for (int i = 0; i < items.size(); i++) parts(place + "[" + i + "]", part.parts(), items.get(i));
    }

    private void image(String place, String here, Values values, Part part) {
        values.image(part.name()).ifPresent(id -> {
            if (!values.has("alt")) found.add(error("alt-missing", place + ".alt"));
            if (!pictures.containsKey(id)) found.add(error("image-gone", here));
            else if (pictures.get(id).largest().size() > Picture.HEAVY) found.add(warning("image-heavy", here));
        });
    }
}
