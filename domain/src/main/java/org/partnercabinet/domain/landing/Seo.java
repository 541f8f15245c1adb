package org.partnercabinet.domain.landing;

import java.util.Optional;
import org.partnercabinet.domain.Texts;

/**
 * What search engines and messengers show of a page.
 *
 * @param indexed whether search engines may list it
 */
public record Seo(String title, String description, Optional<ImageId> image, boolean indexed) {
    public static final int LONGEST_TITLE = 70;
    public static final int LONGEST_DESCRIPTION = 160;
    public static final Seo NONE = new Seo("", "", Optional.empty(), true);

    /** Longer ones may be drafted: a check advises, nothing breaks. */
    public Seo {
        title = Texts.optional("seo.title", title, 200);
        description = Texts.optional("seo.description", description, 500);
    }
}
