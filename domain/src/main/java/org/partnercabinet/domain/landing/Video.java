package org.partnercabinet.domain.landing;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A film on one of three sites, known by its id: whatever else an address may hold is not kept.
 *
 * @param frame address of its player
 * @param page address where people can see it without a player here
 */
public record Video(String frame, String page) {
    private static final Pattern YOUTUBE = Pattern.compile("[A-Za-z0-9_-]{11}");
    private static final Pattern VK = Pattern.compile("(-?\\d{1,15})_(\\d{1,15})");
    private static final Pattern RUTUBE = Pattern.compile("[0-9a-f]{32}");

    /** The film of a video block; empty when its id is none of the site's. */
    public static Optional<Video> of(Block block) {
        String id = block.text("video");
        return switch (block.text("provider")) {
            case "youtube" ->
                Optional.of(id)
                        .filter(text -> YOUTUBE.matcher(text).matches())
                        .map(text -> new Video(
                                "https://www.youtube-nocookie.com/embed/" + text,
                                "https://www.youtube.com/watch?v=" + text));
            case "rutube" ->
                Optional.of(id)
                        .filter(text -> RUTUBE.matcher(text).matches())
                        .map(text -> new Video(
                                "https://rutube.ru/play/embed/" + text, "https://rutube.ru/video/" + text + "/"));
            default -> vk(id);
        };
    }

    private static Optional<Video> vk(String id) {
        var parts = VK.matcher(id);
        return parts.matches()
                ? Optional.of(new Video(
                        "https://vk.com/video_ext.php?oid=" + parts.group(1) + "&id=" + parts.group(2),
                        "https://vk.com/video" + id))
                : Optional.empty();
    }
}
